using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Reporting;

public sealed class FeedbackHistoryQueryTests
{
    private static readonly DateTimeOffset Sent = new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory, Databases]
    public async Task RunAsync_AnsweredAndContradicted_TellsWhatCameWhenAndHow(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var account = await FillAsync(host);

        var history = await host.Get<FeedbackHistoryQuery>().RunAsync(DataHost.Manager, "1", CancellationToken.None);

        Assert.NotNull(history);
        Assert.Equal(
            (account.Handle, "Team t-1", "Agent a-1", 4, "fine"),
            (history.Account, history.Team, history.Agent, history.Score, history.Comment));
        Assert.Equal(
            [(ArrivalKind.Created, null, Anomaly.None), (ArrivalKind.Updated, 4, Anomaly.None), (ArrivalKind.Shown, 1, Anomaly.Score)],
            history.Lines.Select(line => (line.Kind, line.Score, line.Anomaly)));
        Assert.Equal(
            ["Events", "Webhook Events", "Show"],
            history.Lines.Select(line => string.Join(' ', line.Ways.Select(way => way.Source))));
    }

    /// <summary>Where X names nobody, the question asks in the name of the account.</summary>
    [Theory]
    [Databases(null, "Acme")]
    [Databases("Acme Air", "Acme Air")]
    public async Task RunAsync_DisplayName_IsTheEventsOrElseTheAccounts(StoreKind database, string? said, string name)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var answer = FeedbackFixture.Scored(FeedbackFixture.Prompt("1", Sent) with { DisplayName = said }, 4, Sent.AddHours(1));
        await fixture.MergeAsync(await fixture.AddAccountAsync(), answer);

        var history = await host.Get<FeedbackHistoryQuery>().RunAsync(DataHost.Manager, "1", CancellationToken.None);

        Assert.Equal(name, history!.NameInQuestion);
        var row = Assert.Single(await RowsAsync(host));
        Assert.Equal((said, name), (row.DisplayName, row.NameInQuestion));
    }

    [Theory, Databases]
    public async Task RunAsync_WhereAnswersAreShownByNoAgent_LeavesOutTheMessageThatMayNameThem(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        var sent = WireText.Event(FeedbackFixture.Prompt("1", Sent))
            .Replace("\"feedback\":{", "\"feedback\":{\"text\":\"Hi, this is Maya.\",", StringComparison.Ordinal);
        await fixture.MergeAsync(account.Id, ArrivalSource.Events, $"[{sent}]");
        Viewer Manager(EmployeeDataRules rules) => new("1", "manager", ViewerRoles.Manager, [], [], rules);
        EmployeeDataRules[] hiding =
        [
            new([account.Id]), new([]) { LosesAgents = true }, new([]) { LeastAnswers = 5 },
        ];

        Assert.Contains("Maya", await BodyAsync(Manager(EmployeeDataRules.None)), StringComparison.Ordinal);
        Assert.Contains("Maya", await BodyAsync(Manager(new([account.Id + 1]))), StringComparison.Ordinal);
        foreach (var rules in hiding)
            Assert.DoesNotContain("Maya", await BodyAsync(Manager(rules)), StringComparison.Ordinal);

        async Task<string> BodyAsync(Viewer viewer) =>
            Assert.Single((await host.Get<FeedbackHistoryQuery>().RunAsync(viewer, "1", CancellationToken.None))!.Lines).Body;
    }

    [Theory, Databases]
    public async Task RunAsync_FeedbackThatTheViewerMayNotSee_IsLikeNone(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await FillAsync(host);
        await using var store = host.OpenStore();
        var agent = (await store.Agents.SingleAsync()).Id;
        var team = (await store.Teams.SingleAsync()).Id;
        Viewer[] strangers =
        [
            new("1", "own results", ViewerRoles.Manager, [], [agent]),
            new("2", "other team", ViewerRoles.Supervisor, [team + 1], []),
            new("3", "admin", ViewerRoles.Admin, [], []),
        ];

        foreach (var viewer in strangers)
            Assert.Null(await host.Get<FeedbackHistoryQuery>().RunAsync(viewer, "1", CancellationToken.None));
        Assert.Null(await host.Get<FeedbackHistoryQuery>().RunAsync(DataHost.Manager, "2", CancellationToken.None));
    }

    private static ValueTask<List<ResponseRow>> RowsAsync(DataHost host) =>
        host.Get<ResponsesQuery>()
            .StreamAsync(
                DataHost.Manager,
                new ReportFilter { Period = new Period(new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 1)) },
                CancellationToken.None)
            .ToListAsync();

    private static async Task<Account> FillAsync(DataHost host)
    {
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        await fixture.CloseAsync(("case-1", "a-1", "t-1"));
        var prompt = FeedbackFixture.Prompt("1", Sent, externalId: "case-1");
        var answer = FeedbackFixture.Scored(prompt, 4, Sent.AddHours(1), "fine");
        await fixture.MergeAsync(null, ArrivalSource.Webhook, WireText.Event(answer));
        host.Clock.Advance(TimeSpan.FromDays(1));
        await fixture.MergeAsync(account, prompt, answer);
        await fixture.MergeAsync(account.Id, ArrivalSource.Show, WireText.Shown(FeedbackFixture.Scored(prompt, 1, Sent.AddHours(2))));
        return account;
    }
}
