using Dashboard.Data.Access;
using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.Words;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Reporting.Words;

/// <summary>From a term to exactly the comments that it was counted by.</summary>
public sealed class TermCommentsTests
{
    private static readonly Viewer Own = new("so", "so", ViewerRoles.Supervisor, [1, 2], [1, 5]);

    private static readonly ReportFilter Asked = new() { Period = WrittenComments.Days };

    [Theory, Databases]
    public async Task Term_ThatWordsFound_LeadsToExactlyItsComments(StoreKind database)
    {
        await using var store = await WrittenAsync(database);
        var report = await store.Host.Get<WordsQuery>().RunAsync(Own, Asked, CancellationToken.None);

        foreach (var term in report.Languages.SelectMany(words => words.MarksLow.Concat(words.MarksHigh)))
        {
            var expected = Holding(store, term.Key);
            Assert.Equal(term.Comments, expected.Count);
            Assert.Equal(term.Key, TermKey.Find(term.Key.Language, term.Text));
            await AssertListedAsync(store, Asked with { Term = term.Key }, expected);
        }
    }

    [Theory, Databases]
    public async Task Term_WithOtherFilters_NarrowsWithThem(StoreKind database)
    {
        await using var store = await WrittenAsync(database);
        var late = Asked with { Term = new TermKey(CommentLanguage.English, "late") };
        var expected = Holding(store, late.Term!.Value).ToHashSet(StringComparer.Ordinal);
        var rows = store.Rows.Where(row => expected.Contains(row.Id)).ToList();

        await AssertListedAsync(
            store,
            late with { Kind = SurveyKind.Nps, Scores = SurveyScores.Of(SurveyKind.Nps, ScoreSet.FromScores(1)), Teams = [2] },
            [.. rows.Where(row => row is { Kind: SurveyKind.Nps, Score: 1, TeamId: 2 }).Select(row => row.Id)]);
        await AssertListedAsync(
            store,
            late with { Search = "nobody" },
            [.. rows.Where(row => row.Comment!.Contains("nobody", StringComparison.OrdinalIgnoreCase)).Select(row => row.Id)]);
        await AssertListedAsync(
            store,
            late with { Weekdays = [DayOfWeek.Monday, DayOfWeek.Thursday], Hours = [.. Enumerable.Range(6, 12)] },
            [.. rows.Where(row => row.ScoredAt!.Value is { DayOfWeek: DayOfWeek.Monday or DayOfWeek.Thursday, Hour: >= 6 and < 18 })
                .Select(row => row.Id)]);
        await AssertListedAsync(store, late with { HasComment = true }, [.. expected]);
        await AssertListedAsync(store, late with { HasComment = false }, []);
        await AssertListedAsync(store, Asked with { Term = new TermKey(CommentLanguage.English, "unheard") }, []);
        await AssertListedAsync(store, Asked with { Term = new TermKey(CommentLanguage.English, "late late late late") }, []);
    }

    [Theory, Databases]
    public async Task Rows_OfATerm_AreSortedAndCutLikeAnyOther(StoreKind database)
    {
        await using var store = await WrittenAsync(database);
        var filter = Asked with { Term = new TermKey(CommentLanguage.English, "late") };
        var query = store.Host.Get<ResponsesPageQuery>();
        var all = await query.RowsAsync(Own, filter, new ResponseWindow(0, 1000), CancellationToken.None);

        var page = await query.RowsAsync(Own, filter, new ResponseWindow(5, 7), CancellationToken.None);
        var low = await query.RowsAsync(Own, filter, new ResponseWindow(0, 1000, ResponseOrder.LowScoresFirst), CancellationToken.None);

        Assert.Equal(all.OrderByDescending(row => row.ScoredAt).Select(row => row.FeedbackId), all.Select(row => row.FeedbackId));
        Assert.Equal(all.Skip(5).Take(7).Select(row => row.FeedbackId), page.Select(row => row.FeedbackId));
        Assert.Equal(all.Count, low.Count);
        Assert.Equal(low.OrderBy(row => row.Score).ThenByDescending(row => row.ScoredAt), low);
    }

    private static IReadOnlyList<string> Holding(RandomStore store, TermKey term) =>
    [
        .. new PlainWordCounts(store.Rows.Where(row => Plain.Sees(Own, row)), term.Language).With(term.Stems)
            .Select(row => (row.Id, Day: DateOnly.FromDateTime(row.ScoredAt!.Value.UtcDateTime)))
            .Where(row => row.Day >= Asked.Period.From && row.Day <= Asked.Period.To)
            .Select(row => row.Id),
    ];

    private static Task AssertListedAsync(RandomStore store, ReportFilter filter, IReadOnlyCollection<string> expected) =>
        ListedRows.AssertAsync(store, Own, filter, expected);

    private static async Task<RandomStore> WrittenAsync(StoreKind database)
    {
        var store = await RandomStore.CreateAsync(database, 47, feedback: 0);
        await store.WriteAsync(WrittenComments.Rows(600));
        return store;
    }
}
