using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;
using Dashboard.Data.Rollups.Search;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Store.Search;
using Dashboard.Data.Tests.Reporting;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Rollups.Search;

public sealed class SearchIndexTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 20, 12, 0, 0, TimeSpan.Zero);

    private static readonly ReportFilter Parcels = new() { Period = RandomStore.Days, Search = "parcel" };

    [Theory, Databases]
    public async Task CheckAsync_AfterManyChanges_FindsNothing(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 41);
        for (var round = 0; round < 4; round++)
            await store.ChangeAsync(100);

        Assert.Empty(await store.Host.Get<SearchCheck>().RunAsync(CancellationToken.None));
        Assert.Empty(await store.Host.Get<SearchCheck>().RunAsync(CancellationToken.None));
    }

    [Theory, Databases]
    public async Task CheckAsync_IndexThatIsWrong_NamesEachComment(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 42, feedback: 5);
        await store.WriteAsync([Commented("700001"), Commented("700002"), Commented("700003")]);
        await using (var context = store.Host.OpenStore())
        {
            await context.Database.OpenConnectionAsync();
            await SearchTable.ReplaceAsync(
                context,
                [new SearchText("700001", Noon, ""), new SearchText("700002", Noon, "")],
                [ReadAnew(Commented("700002")) with { Words = "other words" }],
                CancellationToken.None);
        }

        var lines = await store.Host.Get<SearchCheck>().RunAsync(CancellationToken.None);

        Assert.Equal(
            [
                "feedback 700001: its comment is not in the search index",
                "feedback 700002: the search index has other words than its comment",
            ],
            lines.Order(StringComparer.Ordinal));
    }

    /// <summary>Many comments of one millisecond run over into the next; an entry further away would be found among other days.</summary>
    [Theory]
    [Databases(-1, true)]
    [Databases(0, false)]
    [Databases(1, false)]
    [Databases(2, true)]
    public async Task CheckAsync_RightWordsSortedAtAnotherTime_IsNamed(StoreKind database, int milliseconds, bool isNamed)
    {
        await using var store = await RandomStore.CreateAsync(database, 45, feedback: 1);
        var row = Commented("700001");
        await store.WriteAsync([row]);
        await using (var context = store.Host.OpenStore())
        {
            await context.Database.OpenConnectionAsync();
            var text = ReadAnew(row);
            await SearchTable.ReplaceAsync(
                context,
                [text],
                [text with { ScoredAt = Noon.AddMilliseconds(milliseconds) }],
                CancellationToken.None);
        }

        Assert.Equal(
            isNamed ? ["feedback 700001: the search index has other words than its comment"] : [],
            await store.Host.Get<SearchCheck>().RunAsync(CancellationToken.None));
    }

    [Theory, Databases]
    public async Task RunIfNeededAsync_StoreFromBeforeThereWasASearch_IndexesEveryCommentOnce(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 43);
        await using (var context = store.Host.OpenStore())
            await SearchTable.ClearAsync(context, CancellationToken.None);
        await store.ChangeAsync(50);

        Assert.True(await store.Host.Get<SearchRebuild>().RunIfNeededAsync(CancellationToken.None));

        Assert.Empty(await store.Host.Get<SearchCheck>().RunAsync(CancellationToken.None));
        Assert.False(await store.Host.Get<SearchRebuild>().RunIfNeededAsync(CancellationToken.None));
    }

    [Theory, Databases]
    public async Task FindAsync_ConversationReportedLate_FollowsItsTeam(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        await fixture.MergeAsync(
            account,
            FeedbackFixture.Scored(FeedbackFixture.Prompt("1", Noon, externalId: "case"), 2, Noon.AddMinutes(5), "A lost parcel"));
        var all = Parcels with { Compare = Comparison.None };
        Assert.Single(await RowsAsync(host, all));

        await fixture.CloseAsync(("case", "a", "t"));

        await using var context = host.OpenStore();
        var team = await context.Teams.SingleAsync();
        Assert.Equal("Team t", Assert.Single(await RowsAsync(host, all with { Teams = [team.Id] })).Team);
        Assert.Empty(await RowsAsync(host, all with { Teams = [team.Id + 1] }));
        Assert.Empty(await host.Get<SearchCheck>().RunAsync(CancellationToken.None));
    }

    [Theory, Databases]
    public async Task ReplaceAsync_ManyCommentsOfOneInstant_KeepsThemApart(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 44, feedback: 1);
        var ids = Enumerable.Range(0, 400).Select(number => FormattableString.Invariant($"8{number:000000}")).ToList();
        await store.WriteAsync([.. ids.Take(300).Select(Commented)]);

        await store.WriteAsync([.. ids.Skip(300).Select(Commented)]);

        var rows = await RowsAsync(store.Host, Parcels);
        Assert.Equal(ids, rows.Select(row => row.FeedbackId).Order(StringComparer.Ordinal));
        Assert.Empty(await store.Host.Get<SearchCheck>().RunAsync(CancellationToken.None));
    }

    private static Task<IReadOnlyList<ResponseRow>> RowsAsync(DataHost host, ReportFilter filter) =>
        host.Get<ResponsesPageQuery>().RowsAsync(DataHost.Manager, filter, new ResponseWindow(0, 1000), CancellationToken.None);

    private static SearchText ReadAnew(StoredFeedback row) =>
        SearchText.FromFeedback(row.Id, FeedbackFacts.FromFeedback(row), row.Comment)!;

    private static StoredFeedback Commented(string id) => new()
    {
        Id = id, AccountId = 1, Kind = SurveyKind.Csat, SentAt = Noon, UpdatedAt = Noon, ReceivedAt = Noon,
        Score = 2, ScoredAt = Noon, ScoreSeenIn = Noon, Comment = "My parcel is lost", CommentedAt = Noon, CommentSeenIn = Noon,
    };
}
