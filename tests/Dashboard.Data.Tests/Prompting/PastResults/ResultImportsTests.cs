using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting.PastResults;
using Dashboard.Data.Prompting.PastResults.Reading;
using Dashboard.Data.Reporting;
using Dashboard.Data.Settings;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Health;
using Dashboard.Data.Sync.Pulling;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.PastResults;

public sealed class ResultImportsTests
{
    private const string File = """
        id;score;scored_at;comment;agent_id;agent_name;team_id;tags
        r-1;5;2026-02-03 10:00;"Quick and
        kind";A-1;Ann;T-1;billing
        r-2;1;04.02.2026;;A-2;;;
        r-3;9;2026-02-05;;;;;
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task TryAsync_AFile_SaysWhatWouldBeAndDoesNothing(StoreKind database)
    {
        await using var world = await ImportWorld.BeginAsync(database);
        var good = File.Replace("r-3;9", "r-3;3", StringComparison.Ordinal);

        var report = await world.TryAsync(good);

        Assert.Equal(("Chat (import)", 3, 0, 0, 0), (report.Source, report.Added, report.Changed, report.Known, report.Refused));
        Assert.Empty(await world.RowsAsync());
        await using var store = world.Host.OpenStore();
        Assert.Equal(
            (1, 0, 0),
            (await store.Accounts.CountAsync(Token), await store.Agents.CountAsync(Token), await store.Tags.CountAsync(Token)));
    }

    [Theory, Databases]
    public async Task RunAsync_ScoresOfAnotherScale_AreRefusedAsAWhole(StoreKind database)
    {
        await using var world = await ImportWorld.BeginAsync(database);

        var report = await world.ImportAsync(File);

        Assert.Equal(ImportFaultKind.OtherScale, report.Problem?.Kind);
        Assert.Contains("line 5 (\"9\")", report.Problem!.Reason, StringComparison.Ordinal);
        Assert.Empty(await world.RowsAsync());
    }

    [Theory, Databases]
    public async Task RunAsync_AFileAgainAndCorrected_AddsNothingTwiceAndCorrects(StoreKind database)
    {
        await using var world = await ImportWorld.BeginAsync(database);
        var good = File.Replace("r-3;9", "r-3;3", StringComparison.Ordinal);

        Assert.Equal((3, 0, 0), Counts(await world.ImportAsync(good)));
        Assert.Equal((0, 0, 3), Counts(await world.TryAsync(good)));
        Assert.Equal((0, 0, 3), Counts(await world.ImportAsync(good)));
        var corrected = good.Replace("r-2;1;04.02.2026;;A-2", "r-2;2;04.02.2026;Slow;A-1", StringComparison.Ordinal);
        Assert.Equal((0, 1, 2), Counts(await world.TryAsync(corrected)));
        Assert.Equal((0, 1, 2), Counts(await world.ImportAsync(corrected)));

        var rows = await world.RowsAsync();
        Assert.Equal([2, 3, 5], rows.Select(row => row.Score));
        Assert.Equal("Slow", rows[0].Comment);
        Assert.Equal("Quick and\nkind", rows[2].Comment);
        Assert.Equal("r-1", rows[2].ExternalId);
        Assert.Equal(rows[0].AgentId, rows[2].AgentId);
        Assert.Null(rows[1].AgentId);
        Assert.Equal(new ReportTotals(4, 0, 2, 1), await world.TotalsAsync());
        await world.AssertSumsAsync();
    }

    [Theory, Databases]
    public async Task RunAsync_RowsWithoutIds_AreKnownByWhatTheySayAndHowOften(StoreKind database)
    {
        await using var world = await ImportWorld.BeginAsync(database);
        const string Twice = "score,scored_at\n4,2026-02-03\n4,2026-02-03\n";

        Assert.Equal((2, 0, 0), Counts(await world.ImportAsync(Twice)));
        Assert.Equal((0, 0, 2), Counts(await world.ImportAsync(Twice)));
        Assert.Equal((1, 0, 2), Counts(await world.ImportAsync(Twice + "4,2026-02-03\n")));
        Assert.Equal(4, (await world.TotalsAsync()).Csat);
    }

    [Theory, Databases]
    public async Task RunAsync_SentTimes_CountInRatesOnlyWhereUnansweredPromptsAreListed(StoreKind database)
    {
        await using var world = await ImportWorld.BeginAsync(database);

        await world.ImportAsync("id,score,scored_at,sent_at\na,4,2026-02-03 10:10,2026-02-03 10:00\n");
        Assert.Equal(new ReportTotals(2, 0, 2, 1), await world.TotalsAsync());
        var time = await world.Host.Get<TimeToAnswerQuery>().RunAsync(DataHost.Manager, ImportWorld.February, Token);
        Assert.Equal(2, time.N);

        await world.ImportAsync(
            "id,score,scored_at,sent_at\na,4,2026-02-03 10:10,2026-02-03 10:00\nb,,,2026-02-03 10:00\n"
                + "c,5,2026-02-04,2026-02-04\nd,5,2026-02-04,\n");
        Assert.Equal(new ReportTotals(4, 0, 5, 3), await world.TotalsAsync());
        time = await world.Host.Get<TimeToAnswerQuery>().RunAsync(DataHost.Manager, ImportWorld.February, Token);
        Assert.Equal(2, time.N);
        await world.AssertSumsAsync();
    }

    [Theory, Databases]
    public async Task RunAsync_WhoMayNot_IsRefused(StoreKind database)
    {
        await using var world = await ImportWorld.BeginAsync(database);
        var supervisor = new Viewer("s", "s", ViewerRoles.Supervisor | ViewerRoles.Admin, [1], []);
        var linked = new Viewer("l", "l", ViewerRoles.Manager, [], [1]);
        const string Good = "score,scored_at\n4,2026-02-03\n";

        Assert.Equal(ImportFaultKind.NotAllowed, (await world.TryAsync(Good, viewer: supervisor)).Problem?.Kind);
        Assert.Equal(ImportFaultKind.NotAllowed, (await world.ImportAsync(Good, viewer: supervisor)).Problem?.Kind);
        Assert.Equal(ImportFaultKind.AnswersCustomers, (await world.TryAsync(Good, viewer: linked)).Problem?.Kind);

        // A manager when the page was opened, and nobody by now: the store knows no such person.
        var gone = new Viewer("gone", "gone", ViewerRoles.Manager, [], []);
        Assert.Equal(ImportFaultKind.NotAllowed, (await world.ImportAsync(Good, viewer: gone)).Problem?.Kind);
        Assert.Empty(await world.RowsAsync());
        await using var store = world.Host.OpenStore();
        Assert.Equal(
            1, await store.AuditLog.CountAsync(entry => entry.Action == AuditActions.AccessRefused && entry.UserId == "gone", Token));
    }

    [Theory, Databases]
    public async Task RunAsync_RowsOfOnesOwnAgent_AreInNothingThatIsSeen(StoreKind database)
    {
        await using var world = await ImportWorld.BeginAsync(database);
        await world.ImportAsync("id,score,scored_at,agent_id,team_id,comment\na,4,2026-02-03,A-1,T-1,one\nb,2,2026-02-03,A-2,T-1,two\n");
        await using var store = world.Host.OpenStore();
        var own = (await store.Agents.SingleAsync(agent => agent.ExternalId == "A-1", Token)).Id;
        var viewer = new Viewer("u", "u", ViewerRoles.Manager, [], [own]);
        var before = await SeenAsync();

        await world.ImportAsync("id,score,scored_at,agent_id,team_id,comment\nc,1,2026-02-04, A-1 ,T-1,three\nd,1,2026-02-04,,T-1,four\n");

        Assert.Equal(before, await SeenAsync());
        Assert.Equal(new ReportTotals(1, 0, 0, 0), await world.TotalsAsync(viewer));
        Assert.Equal(5, (await world.TotalsAsync()).Csat);

        async Task<string> SeenAsync()
        {
            var rows = await world.Host.Get<ResponsesQuery>().StreamAsync(viewer, ImportWorld.February, Token).ToListAsync(Token);
            var choices = await world.Host.Get<FilterChoicesQuery>().RunAsync(viewer, Token);
            return string.Join(
                '\n',
                [
                    .. rows.Select(row => $"{row.Account} {row.Team} {row.Agent} {row.Score} {row.Comment}"),
                    .. choices.Accounts.Concat(choices.Teams).Concat(choices.Agents).Select(choice => choice.Name),
                    $"{await world.TotalsAsync(viewer)}",
                ]);
        }
    }

    [Theory, Databases]
    public async Task RunAsync_ASource_IsNoAccountAtX(StoreKind database)
    {
        await using var world = await ImportWorld.BeginAsync(database);
        await world.ImportAsync("score,scored_at\n4,2026-02-03\n");
        await using var store = world.Host.OpenStore();
        var source = await store.Accounts.SingleAsync(account => account.IsImported, Token);
        var other = source.Id == 1 ? 2 : 1;

        Assert.Equal([other], (await world.Host.Get<DueAccounts>().RunAsync(Token)).Keys);
        Assert.Equal([other], (await world.Host.Get<AccountSettingsEditor>().ListAsync(Token)).Select(account => account.AccountId));
        Assert.Equal(
            [other],
            (await world.Host.Get<SyncHealthQuery>().RunAsync(Viewer.CommandLine, Token))!.Accounts.Select(account => account.AccountId));
        var fixture = new FeedbackFixture(world.Host);
        var closed = await fixture.MergeAsync(
            null,
            ArrivalSource.Webhook,
            WireText.Event(FeedbackFixture.Prompt("77", world.Host.Clock.GetUtcNow()) with { FromUserId = source.XUserId }));
        Assert.Equal((1, 0, 1), ((int)closed.Events, (int)closed.Changed, (int)closed.Quarantined));
        var choices = await world.Host.Get<FilterChoicesQuery>().RunAsync(DataHost.Manager, Token);
        Assert.Equal(["@acme", "Chat (import)"], choices.Accounts.Select(choice => choice.Name).Order(StringComparer.Ordinal));
        var only = ImportWorld.February with { Accounts = Chosen.Of(source.Id) };
        Assert.Equal(1, (await world.Host.Get<OverviewQuery>().RunAsync(DataHost.Manager, only, Token)).Current.Scored);
    }

    [Theory, Databases]
    public async Task RunAsync_WhereAgentsAreHidden_ANewSourceHidesThemToo(StoreKind database)
    {
        await using var world = await ImportWorld.BeginAsync(database);
        await using (var store = world.Host.OpenStore())
            await store.Accounts.ExecuteUpdateAsync(row => row.SetProperty(account => account.HidesAgents, true), Token);

        await world.ImportAsync("score,scored_at,agent_id\n4,2026-02-03,A-1\n");

        await using var after = world.Host.OpenStore();
        Assert.True((await after.Accounts.SingleAsync(account => account.IsImported, Token)).HidesAgents);
    }

    [Theory, Databases]
    public async Task RunAsync_Removed_LeavesNothingBehind(StoreKind database)
    {
        await using var world = await ImportWorld.BeginAsync(database);
        var before = await world.TotalsAsync();
        var first = await world.ImportAsync("id,score,scored_at,comment,tags\na,4,2026-02-03,one,x\nb,5,2026-02-04,two,\n");
        await world.ImportAsync("id,score,scored_at,comment\nb,3,2026-02-04,corrected\nc,2,2026-02-05,three\n");
        var removal = world.Host.Get<ImportRemoval>();
        Assert.Equal([(1, 1), (2, 0)], (await removal.ListAsync(DataHost.Manager, Token))!.Select(one => (one.Added, one.Changed)));

        Assert.Equal(2, await removal.RunAsync(DataHost.Manager, first.ImportId!.Value, Token));

        Assert.Equal([2], (await world.RowsAsync()).Select(row => row.Score));
        await world.AssertSumsAsync();
        var left = Assert.Single((await removal.ListAsync(DataHost.Manager, Token))!);
        Assert.Null(await removal.RunAsync(new Viewer("x", "x", ViewerRoles.Supervisor, [1], []), left.Id, Token));
        Assert.Equal(1, await removal.RunAsync(DataHost.Manager, left.Id, Token));
        Assert.Equal(before, await world.TotalsAsync());
        Assert.Null(await removal.RunAsync(DataHost.Manager, left.Id, Token));
        await using var store = world.Host.OpenStore();
        Assert.Equal(2, await store.AuditLog.CountAsync(entry => entry.Action == AuditActions.ImportRemoved, Token));
    }

    private static (int Added, int Changed, int Known) Counts(ImportReport report)
    {
        Assert.Null(report.Problem);
        return (report.Added, report.Changed, report.Known);
    }
}
