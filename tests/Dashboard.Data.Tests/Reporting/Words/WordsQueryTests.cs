using System.Text.Json;
using Dashboard.Data.Access;
using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.Words;
using Dashboard.Data.Rollups.Search;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Reporting.Words;

public sealed class WordsQueryTests
{
    private const int Many = 600;
    private const int Decimals = 9;
    private const double Tiny = 1e-9;

    private static readonly ReportFilter Asked = new() { Period = WrittenComments.Days };

    /// <summary>Sees two teams, less two agents that they are.</summary>
    private static readonly Viewer Own = new("so", "so", ViewerRoles.Supervisor, [1, 2], [1, 5]);

    [Theory, Databases]
    public async Task RunAsync_CommentsOfTwoLanguages_FindsTermsAsAPlainStatementDoes(StoreKind database)
    {
        await using var store = await WrittenAsync(database, WrittenComments.Rows(Many));

        foreach (var viewer in new[] { DataHost.Manager, Own })
        {
            var report = await RunAsync(store, viewer, Asked);

            Assert.Equal([CommentLanguage.English, CommentLanguage.German], report.Languages.Select(words => words.Language).Order());
            Every.One(report.Languages, words => AssertAsPlain(words, Seen(store, viewer)));
            Assert.Contains(report.Languages.SelectMany(words => words.MarksLow), term => term.Text is "late");
            Assert.Contains(report.Languages.SelectMany(words => words.MarksHigh), term => term.Text is "friendly");
        }
    }

    [Theory, Databases]
    public async Task RunAsync_OwnComments_ChangeNothingAtAll(StoreKind database)
    {
        var rows = WrittenComments.Rows(Many);
        await using var all = await WrittenAsync(database, rows);
        await using var others = await WrittenAsync(database, [.. rows.Where(row => Plain.Sees(Own, row))]);

        // Others come first, so that every word is known already when the own one's are counted.
        await RunAsync(all, DataHost.Manager, Asked);

        Assert.Equal(Text(await RunAsync(others, Own, Asked)), Text(await RunAsync(all, Own, Asked)));
        Assert.NotEmpty((await RunAsync(all, Own, Asked)).Languages);
    }

    [Theory, Databases]
    public async Task RunAsync_WhoeverSeesNoResult_SeesNoWord(StoreKind database)
    {
        await using var store = await WrittenAsync(database, WrittenComments.Rows(Many));
        var report = await RunAsync(store, new Viewer("a", "a", ViewerRoles.Admin | ViewerRoles.Agent, [1], [1]), Asked);

        Assert.Equal((0, 0), (report.Comments, report.Languages.Count));
    }

    [Theory, Databases]
    public async Task RunAsync_AfterChanges_CountsWhatIsThereNow(StoreKind database)
    {
        await using var store = await WrittenAsync(database, WrittenComments.Rows(Many));
        await RunAsync(store, Own, Asked);
        var rows = store.Rows.OrderBy(row => row.Id, StringComparer.Ordinal).ToList();

        await store.WriteAsync([.. rows.Take(40).Select(row => row with { Comment = null, CommentedAt = null })]);
        await store.WriteAsync([.. rows.Skip(40).Take(40).Select(row => row with { AgentId = 5 })]);
        await store.WriteAsync([.. rows.Skip(80).Take(40).Select(row => row with { ScoredAt = row.ScoredAt!.Value.AddDays(3) })]);

        await AssertAllAsPlainAsync(store, Own);
    }

    /// <summary>Their cells stay as they were, so nothing but the comments says that anything has changed.</summary>
    [Theory, Databases]
    public async Task RunAsync_TwoThatExchangeTheirAgents_FollowsEach(StoreKind database)
    {
        await using var store = await WrittenAsync(database, WrittenComments.Rows(Many));
        await RunAsync(store, Own, Asked);
        var own = store.Rows.First(row => row is { AgentId: 1, TeamId: 1 } && IsNow(row));
        var other = store.Rows.First(row => row is { AgentId: 2, TeamId: 1 } && IsNow(row));
        var same = other with
        {
            AccountId = own.AccountId, Kind = own.Kind, Score = own.Score, SentAt = own.SentAt, ScoredAt = own.ScoredAt,
        };
        await store.WriteAsync([same]);
        await RunAsync(store, Own, Asked);

        await store.WriteAsync([own with { AgentId = 2 }, same with { AgentId = 1 }]);

        await AssertAllAsPlainAsync(store, Own);
    }

    [Theory, Databases]
    public async Task RunAsync_WhileTheIndexIsMadeAnew_SaysSo(StoreKind database)
    {
        await using var store = await WrittenAsync(database, WrittenComments.Rows(Many));
        await store.Host.Get<SearchRebuild>().RunIfNeededAsync(CancellationToken.None);
        var before = await RunAsync(store, DataHost.Manager, Asked);
        await using (var context = store.Host.OpenStore())
            await context.RollupStates.ExecuteUpdateAsync(row => row.SetProperty(state => state.SearchVersion, 1));

        Assert.True(before.IsComplete);
        Assert.False((await RunAsync(store, DataHost.Manager, Asked)).IsComplete);
        await store.Host.Get<SearchRebuild>().RunIfNeededAsync(CancellationToken.None);

        Assert.Equal(Text(before), Text(await RunAsync(store, DataHost.Manager, Asked)));
    }

    [Theory, Databases]
    public async Task RunAsync_PeriodWithoutComparison_HasNothingNew(StoreKind database)
    {
        await using var store = await WrittenAsync(database, WrittenComments.Rows(Many));
        var report = await RunAsync(store, DataHost.Manager, Asked with { Compare = Comparison.None });

        Every.One(report.Languages, words => Assert.Empty(words.New));
        Assert.Null(report.Compared);
    }

    [Theory, Databases]
    public async Task RunAsync_EndsOfTheCalendar_CountsAll(StoreKind database)
    {
        await using var store = await WrittenAsync(database, WrittenComments.Rows(Many));
        var always = new ReportFilter { Period = new Period(DateOnly.MinValue, DateOnly.MaxValue), Compare = Comparison.None };

        Assert.Equal(Many, (await RunAsync(store, DataHost.Manager, always)).Comments);
        Assert.Equal(0, (await RunAsync(store, DataHost.Manager, Asked with { Period = new(new(1999, 1, 1), new(1999, 2, 1)) })).Comments);
    }

    [Theory, Databases]
    public async Task RunAsync_NewWord_IsFoundInItsPeriod(StoreKind database)
    {
        await using var store = await WrittenAsync(
            database,
            [.. WrittenComments.Rows(Many).Select(row => IsNow(row) && row.Comment!.StartsWith("The parcel", StringComparison.Ordinal)
                ? row with { Comment = "The courier left my parcel in the rain" }
                : row)]);

        var report = await RunAsync(store, DataHost.Manager, Asked);

        Assert.Contains(
            report.Languages.Single(words => words.Language is CommentLanguage.English).New,
            term => term.Text.Contains("courier", StringComparison.Ordinal) && term.ComparedComments == 0);
    }

    private static Task<WordsReport> RunAsync(RandomStore store, Viewer viewer, ReportFilter filter) =>
        store.Host.Get<WordsQuery>().RunAsync(viewer, filter, CancellationToken.None);

    private static async Task AssertAllAsPlainAsync(RandomStore store, Viewer viewer) => Every.One(
        (await RunAsync(store, viewer, Asked)).Languages, words => AssertAsPlain(words, Seen(store, viewer)));

    private static void AssertAsPlain(LanguageWords words, IEnumerable<StoredFeedback> seen)
    {
        var plain = new PlainWordCounts(seen.Where(row => IsNow(row) || IsBefore(row)), words.Language);
        var marks = plain.Compare(row => IsNow(row) && IsLow(row), row => IsNow(row) && IsHigh(row));
        var news = plain.Compare(IsNow, IsBefore);

        Assert.Equal(new PlainWordCounts(seen.Where(IsNow), words.Language).Count, words.Comments);
        foreach (var term in words.MarksLow)
            AssertTerm(term, plain, marks[term.Key.Stems]);
        foreach (var term in words.MarksHigh)
            AssertTerm(term, plain, -marks[term.Key.Stems]);
        foreach (var term in words.New)
            AssertTerm(term, plain, news[term.Key.Stems]);
        var tested = marks.Where(mark => plain.With(mark.Key).Count(row => IsNow(row) && (IsLow(row) || IsHigh(row))) >= 5).ToList();
        var claimed = PlainWordCounts.Claimed(tested.ConvertAll(mark => mark.Value));
        AssertBest(words.MarksLow, [.. tested.Select(mark => mark.Value)], claimed);
        AssertBest(words.MarksHigh, [.. tested.Select(mark => -mark.Value)], claimed);
    }

    private static void AssertTerm(MarkingTerm term, PlainWordCounts plain, double z)
    {
        var rows = plain.With(term.Key.Stems);
        var now = rows.Where(IsNow).ToList();
        Assert.Equal((now.Count, rows.Count(IsBefore)), (term.Comments, term.ComparedComments));
        Assert.Equal(z, term.Z, Decimals);
        Assert.InRange(term.Z, Confidence.Z, double.MaxValue);
        Assert.Equal(now.Where(row => row.Kind is SurveyKind.Csat).Average(row => row.Score), term.Csat?.Average);
        Assert.Equal(now.Count(row => row.Kind is SurveyKind.Nps), term.Nps?.N ?? 0);
    }

    /// <summary>The surest of all leads, and none is named that is less sure than the last that may be claimed.</summary>
    private static void AssertBest(IReadOnlyList<MarkingTerm> terms, IReadOnlyList<double> z, double claimed)
    {
        if (z.Max() < claimed - Tiny)
        {
            Assert.Empty(terms);
            return;
        }

        Assert.Equal(z.Max(), terms[0].Z, Decimals);
        Assert.InRange(terms[^1].Z, claimed - Tiny, double.MaxValue);
        Assert.Equal(terms.Select(term => term.Z).OrderDescending(), terms.Select(term => term.Z));
    }

    private static IEnumerable<StoredFeedback> Seen(RandomStore store, Viewer viewer) => store.Rows.Where(row => Plain.Sees(viewer, row));

    private static bool IsNow(StoredFeedback row) => IsIn(row, WrittenComments.Days);

    private static bool IsBefore(StoredFeedback row) => IsIn(row, WrittenComments.Days.Previous());

    private static bool IsIn(StoredFeedback row, Period days) =>
        DateOnly.FromDateTime(row.ScoredAt!.Value.UtcDateTime) is var day && day >= days.From && day <= days.To;

    private static bool IsLow(StoredFeedback row) => row.Kind is SurveyKind.Nps ? row.Score <= 6 : row.Score <= 2;

    private static bool IsHigh(StoredFeedback row) => row.Kind is SurveyKind.Nps ? row.Score >= 9 : row.Score >= 4;

    private static string Text(WordsReport report) => JsonSerializer.Serialize(report);

    private static async Task<RandomStore> WrittenAsync(StoreKind database, IReadOnlyList<StoredFeedback> rows)
    {
        var store = await RandomStore.CreateAsync(database, 46, feedback: 0);
        await store.WriteAsync(rows);
        return store;
    }
}
