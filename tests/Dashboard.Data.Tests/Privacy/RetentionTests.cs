using Dashboard.Data.Access;
using Dashboard.Data.Comments;
using Dashboard.Data.Privacy;
using Dashboard.Data.Reporting;
using Dashboard.Data.Rollups;
using Dashboard.Data.Rollups.Search;
using Dashboard.Data.Settings;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Privacy;

public sealed class RetentionTests
{
    private const string Old = "an old zebracorn";
    private const string New = "a new giraffe";

    // The clock of a host begins on 2026-03-01.
    private static readonly DateTimeOffset LongAgo = new(2026, 1, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Lately = new(2026, 2, 25, 9, 0, 0, TimeSpan.Zero);
    private static readonly PrivacyRules Month = new(30, null, CustomerIds.Shown);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task RunAsync_CommentsTooOld_AreNowhereAndStillCount(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        Assert.Equal(new RetentionCount(1, 0), await host.Get<Retention>().PreviewAsync(Viewer.CommandLine, Month, Token));
        Assert.Equal(PrivacyProblem.None, await host.Get<PrivacyDesk>().SetAsync(Viewer.CommandLine, Month, null, Token));

        Assert.Equal(1, (await host.Get<Retention>().RunAsync(Token)).Comments);

        Assert.Equal([ErasedComment.Mark, New], await CommentsAsync(host));
        var text = await StoreGrep.ReadAsync(host, database, Token);
        Assert.DoesNotContain("zebracorn", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("giraffe", text, StringComparison.Ordinal);
        await using var context = host.OpenStore();
        Assert.Equal(2, await context.DayCells.SumAsync(cell => cell.Commented, Token));
        Assert.Empty(await host.Get<RollupCheck>().RunAsync(Token));
        Assert.Empty(await host.Get<SearchCheck>().RunAsync(Token));
        Assert.Equal(new RetentionCount(0, 0), await host.Get<Retention>().RunAsync(Token));
    }

    [Theory, Databases]
    public async Task MergeAsync_OlderThanItMayBeKept_IsErasedAtTheDoor(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        await host.Get<PrivacyDesk>().SetAsync(Viewer.CommandLine, Month, null, Token);
        await host.Get<Retention>().RunAsync(Token);

        await MergeAsync(host, "1", LongAgo, Old);
        await MergeAsync(host, "3", LongAgo.AddDays(1), "another zebracorn");

        Assert.Equal([ErasedComment.Mark, New, ErasedComment.Mark], await CommentsAsync(host));
        await host.Get<Retention>().RunAsync(Token);
        Assert.DoesNotContain("another", await StoreGrep.ReadAsync(host, database, Token), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task RunAsync_TimeGoesOn_ErasesWhatHasBecomeTooOld(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        await host.Get<PrivacyDesk>().SetAsync(Viewer.CommandLine, Month, null, Token);
        await host.Get<Retention>().RunAsync(Token);
        host.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal(1, (await host.Get<Retention>().RunAsync(Token)).Comments);

        Assert.Equal([ErasedComment.Mark, ErasedComment.Mark], await CommentsAsync(host));
    }

    [Theory, Databases]
    public async Task RunAsync_RawAnswersTooOld_AreCutDownAndTheCommentsStay(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        await host.Get<PrivacyDesk>().SetAsync(Viewer.CommandLine, new PrivacyRules(null, 30, CustomerIds.Shown), null, Token);
        await using var context = host.OpenStore();
        Assert.Equal(2, await context.Arrivals.CountAsync(line => line.Body.Contains("media_url"), Token));

        Assert.Equal(new RetentionCount(0, 1), await host.Get<Retention>().RunAsync(Token));

        Assert.Equal(1, await context.Arrivals.CountAsync(line => line.Body.Contains("media_url"), Token));
        Assert.Equal([Old, New], await CommentsAsync(host));
        Assert.Equal(
            Old,
            Assert.Single((await host.Get<FeedbackHistoryQuery>().RunAsync(DataHost.Manager, "1", Token))!.Lines).Comment);
    }

    [Theory]
    [InlineData(CustomerIds.Shown, true, true)]
    [InlineData(CustomerIds.ForManagers, false, true)]
    [InlineData(CustomerIds.Hidden, false, false)]
    public async Task CustomerIds_ByRule_AreSeenOnPagesAndInFilesByThoseAlone(CustomerIds rule, bool bySupervisor, bool byManager)
    {
        await using var host = await BeginAsync(StoreKind.Sqlite);
        await host.Get<PrivacyDesk>().SetAsync(Viewer.CommandLine, new PrivacyRules(null, null, rule), null, Token);
        await using var context = host.OpenStore();
        var supervisor = new Viewer("s", "s", ViewerRoles.Supervisor, await context.Teams.Select(team => team.Id).ToListAsync(Token), []);

        foreach (var (viewer, sees) in new[] { (supervisor, bySupervisor), (DataHost.Manager, byManager) })
        {
            var history = await host.Get<FeedbackHistoryQuery>().RunAsync(viewer, "1", Token);
            Assert.Equal(sees, Assert.Single(history!.Lines).Body.Contains("343434343434", StringComparison.Ordinal));
            var rows = host.Get<ResponsesQuery>().StreamAsync(
                viewer, new ReportFilter { Period = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 1)) }, Token);
            Assert.All(await rows.ToListAsync(Token), row => Assert.Equal(sees, row.ToUserId is not null));
        }
    }

    [Fact]
    public async Task SetAsync_AnotherAdminWasQuicker_IsTold()
    {
        await using var host = await BeginAsync(StoreKind.Sqlite);
        var desk = host.Get<PrivacyDesk>();
        await desk.SetAsync(Viewer.CommandLine, Month, PrivacyRules.Default, Token);

        Assert.Equal(
            PrivacyProblem.ChangedMeanwhile,
            await desk.SetAsync(Viewer.CommandLine, Month with { CommentDays = 5 }, PrivacyRules.Default, Token));
        Assert.Equal(PrivacyProblem.NoDays, await desk.SetAsync(Viewer.CommandLine, Month with { CommentDays = 0 }, Month, Token));
        Assert.Equal(PrivacyProblem.NotAllowed, await desk.SetAsync(DataHost.Manager, PrivacyRules.Default, Month, Token));
        Assert.Equal(Month, await desk.RulesAsync(Viewer.CommandLine, Token));
    }

    private static async Task<DataHost> BeginAsync(StoreKind database)
    {
        var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        await fixture.AddAccountAsync();
        await fixture.CloseAsync(("case", "a-1", "t-1"));
        await MergeAsync(host, "1", LongAgo, Old);
        await MergeAsync(host, "2", Lately, New);
        return host;
    }

    // With a field that no version knows, in which anything may stand.
    private static async Task MergeAsync(DataHost host, string id, DateTimeOffset sentAt, string comment)
    {
        await using var context = host.OpenStore();
        var account = await context.Accounts.SingleAsync(Token);
        var prompt = FeedbackFixture.Prompt(id, sentAt, externalId: "case");
        var said = WireText.Event(FeedbackFixture.Scored(prompt, 4, sentAt.AddHours(1), comment));
        await new FeedbackFixture(host).MergeAsync(
            account.Id, ArrivalSource.Events, $"[{said[..^1]},\"media_url\":\"https://pics.example/1\"}}]");
    }

    private static async Task<IReadOnlyList<string?>> CommentsAsync(DataHost host)
    {
        await using var context = host.OpenStore();
        return await context.StoredFeedback.OrderBy(row => row.Id).Select(row => row.Comment).ToListAsync(Token);
    }
}
