using Dashboard.Data.Access;
using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Benchmarks;

/// <summary>
/// A page of 50 responses of a made store with the count of all, for each filter over 365 days, for searches, and far down the list.
/// </summary>
internal static class ResponsePages
{
    private const double Target = 100;
    private const int WarmUps = 3;
    private const int Runs = 9;
    private const int Rows = 50;

    private static readonly SurveyScores One = SurveyScores.OfAny(ScoreSet.FromScores(1));
    private static readonly SurveyScores Zero = SurveyScores.OfAny(ScoreSet.FromScores(0));

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        await using var services = await workshop.OverMadeAsync(cancellationToken);
        var year = new ReportFilter { Period = await MadeViewers.LastDaysAsync(services, 365, cancellationToken) };
        var figures = new List<Figure>();

        // Once through for the compiler, which would else be measured with the first ones.
        foreach (var look in Looks(year))
            await ReadAsync(services, look, cancellationToken);
        foreach (var look in Looks(year))
        {
            var time = await Timing.MedianAsync(WarmUps, Runs, () => ReadAsync(services, look, cancellationToken));
            var (rows, total) = await ReadAsync(services, look, cancellationToken);
            figures.Add(new Figure($"{look.Name}: {rows} of {total.Count:N0}{(total.IsMore ? "+" : "")}", time, "ms", Target));
        }

        return figures;
    }

    private static async Task<(int Rows, ResponseTotal Total)> ReadAsync(
        IServiceProvider services,
        Look look,
        CancellationToken cancellationToken)
    {
        var query = services.GetRequiredService<ResponsesPageQuery>();
        var rows = await query.RowsAsync(look.Viewer, look.Filter, look.Window, cancellationToken);
        return (rows.Count, await query.TotalAsync(look.Viewer, look.Filter, cancellationToken));
    }

    private static IEnumerable<Look> Looks(ReportFilter year) =>
    [
        new("No filter", year),
        new("CSAT", year with { Kind = SurveyKind.Csat }),
        new("Account", year with { Accounts = [2] }),
        new("Team", year with { Teams = [5] }),
        new("Agent", year with { Agents = [17] }),
        new("Three teams and five agents", year with { Teams = [2, 5, 7], Agents = [5, 17, 25, 31, 47] }),
        new("Question", year with { Kind = SurveyKind.Csat, Questions = [(SurveyKind.Csat, 15)] }),
        new("Family", year with { Families = [QuestionFamily.CsatBusiness] }),
        new("Score 1", year with { Scores = One }),
        new("NPS 0", year with { Kind = SurveyKind.Nps, Scores = Zero }),
        new("Agent and NPS 0", year with { Agents = [17], Kind = SurveyKind.Nps, Scores = Zero }),
        new("Team and NPS 0", year with { Teams = [5], Kind = SurveyKind.Nps, Scores = Zero }),
        new("With comment", year with { HasComment = true }),
        new("Without comment", year with { HasComment = false }),
        new("With comment and score 1", year with { HasComment = true, Scores = One }),
        new("Without comment and NPS 0", year with { HasComment = false, Kind = SurveyKind.Nps, Scores = Zero }),
        new("Supervisor", year) { Viewer = MadeViewers.Supervisor },
        new("Supervisor, low scores first", year, Order: ResponseOrder.LowScoresFirst) { Viewer = MadeViewers.Supervisor },
        new("Low scores first", year, Order: ResponseOrder.LowScoresFirst),
        new("Row 1,000,000", year, 1_000_000),
        new("Row 3,000,000", year, 3_000_000),
        new("Row 1,000,000, low scores first", year, 1_000_000, ResponseOrder.LowScoresFirst),
        new("Row 15,000 of an agent", year with { Agents = [17] }, 15_000),
        .. Searches(year),
        .. Languages(year),
    ];

    private static IEnumerable<Look> Searches(ReportFilter year) =>
    [
        new("Search, a common word", year with { Search = "the" }),
        new("Search, a common word and more", year with { Search = "the " }, 9_000),
        new("Search, one letter", year with { Search = "t" }),
        new("Search, a rare word", year with { Search = "courier" }),
        new("Search, no such word", year with { Search = "zeppelin" }),
        new("Search, two words", year with { Search = "the agent" }),
        new("Search, two words of an agent", year with { Search = "the wait", Agents = [17] }),
        new("Search, a common word and NPS 0", year with { Search = "the", Kind = SurveyKind.Nps, Scores = Zero }),
        new("Search, a common word, low scores first", year with { Search = "the" }, Order: ResponseOrder.LowScoresFirst),
        new("Search, supervisor", year with { Search = "the" }) { Viewer = MadeViewers.Supervisor },
    ];

    private static IEnumerable<Look> Languages(ReportFilter year) =>
    [
        new("Spanish", year with { Languages = [CommentLanguage.Spanish] }),
        new("Spanish, supervisor", year with { Languages = [CommentLanguage.Spanish] }) { Viewer = MadeViewers.Supervisor },
        new("Spanish and score 1", year with { Languages = [CommentLanguage.Spanish], Scores = One }),
        new("English, low scores first", year with { Languages = [CommentLanguage.English] }, Order: ResponseOrder.LowScoresFirst),
        new("A rare language", year with { Languages = [CommentLanguage.Khmer] }),
    ];

    private sealed record Look(string Name, ReportFilter Filter, int Offset = 0, ResponseOrder Order = ResponseOrder.NewestFirst)
    {
        public Viewer Viewer { get; init; } = MadeViewers.Manager;

        public ResponseWindow Window => new(Offset, Rows, Order);
    }
}
