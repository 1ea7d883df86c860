using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Planning.Exclusions;
using Dashboard.Data.Reporting;
using Dashboard.Data.Rollups;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Planning.Exclusions;

/// <summary>Ratings that are taken out of the count, and put back.</summary>
public sealed class RatingExclusionsTests
{
    private static readonly DateTimeOffset Sent = new(2026, 2, 10, 9, 0, 0, TimeSpan.Zero);
    private static readonly ReportFilter February = new() { Period = new Period(new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28)) };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Rating_TakenOut_CountsNowhereUntilItIsPutBack(StoreKind database)
    {
        await using var host = await StartAsync(database);
        var (manager, exclusions) = (Viewing(ViewerRoles.Manager), host.Get<RatingExclusions>());
        var before = await NumbersAsync(host, manager);

        Assert.Equal(ExclusionProblem.None, await exclusions.ExcludeAsync(manager, "1", ExclusionReason.Outage, Token));

        Assert.Equal((5.0, 1L), await NumbersAsync(host, manager));
        Assert.Empty(await host.Get<RollupCheck>().RunAsync(Token));
        var excluded = await host.Get<ExcludedRatingsQuery>().RunAsync(manager, February, Token);
        Assert.Equal((1, 1L, 1L), (excluded.Count, excluded.Csat.Total, excluded.ExcludedCsat.Total));
        Assert.Equal(
            ("1", 1, ExclusionReason.Outage, "ada"),
            Assert.Single(excluded.Rows) is var row ? (row.FeedbackId, row.Score, row.Reason, row.By) : default);

        Assert.Equal(ExclusionProblem.None, await exclusions.RestoreAsync(manager, "1", Token));

        Assert.Equal(before, await NumbersAsync(host, manager));
        Assert.Empty(await host.Get<RollupCheck>().RunAsync(Token));
        Assert.Equal(0, (await host.Get<ExcludedRatingsQuery>().RunAsync(manager, February, Token)).Count);
        await using var store = host.OpenStore();
        Assert.Equal(
            [(AuditActions.RatingExcluded, "1: Outage"), (AuditActions.RatingRestored, "1")],
            (await store.AuditLog.Where(entry => entry.Action.StartsWith("rating.")).OrderBy(entry => entry.Id).ToListAsync(Token))
            .Select(entry => (entry.Action, entry.Details)));
    }

    [Theory, Databases]
    public async Task Rating_TakenOut_StaysOutWhateverXSaysOfItLater(StoreKind database)
    {
        await using var host = await StartAsync(database);
        var (manager, fixture) = (Viewing(ViewerRoles.Manager), new FeedbackFixture(host));
        await host.Get<RatingExclusions>().ExcludeAsync(manager, "1", ExclusionReason.WrongCustomer, Token);
        await using (var store = host.OpenStore())
        {
            var account = await store.Accounts.SingleAsync(Token);
            var scored = FeedbackFixture.Scored(FeedbackFixture.Prompt("1", Sent, externalId: "case-1"), 1, Sent.AddHours(1));
            await fixture.MergeAsync(account, scored with { UpdatedAt = Sent.AddDays(2) });
            var commented = FeedbackFixture.Scored(scored, 1, Sent.AddHours(1), "late words");
            await fixture.MergeAsync(account, commented with { UpdatedAt = Sent.AddDays(3) });
            await fixture.MergeAsync(account, scored with { UpdatedAt = Sent.AddMinutes(30), Score = null });
        }

        Assert.Equal((5.0, 1L), await NumbersAsync(host, manager));
        Assert.Empty(await host.Get<RollupCheck>().RunAsync(Token));
        var history = await host.Get<FeedbackHistoryQuery>().RunAsync(manager, "1", Token);
        Assert.Equal(
            (ExclusionReason.WrongCustomer, true, "late words"), (history!.Excluded!.Reason, history.MayBeExcluded, history.Comment));

        await host.Get<RatingExclusions>().RestoreAsync(manager, "1", Token);
        Assert.Equal((3.0, 2L), await NumbersAsync(host, manager));
    }

    [Theory, Databases]
    public async Task Rating_OfOnesOwn_IsTakenOutByNobodyWhoGaveIt(StoreKind database)
    {
        await using var host = await StartAsync(database);
        var (own, team) = await KeysAsync(host);
        var exclusions = host.Get<RatingExclusions>();

        Assert.Equal(ExclusionProblem.Gone, await ExcludeAsync(Viewing(ViewerRoles.Manager, own: [own])));
        Assert.Equal(ExclusionProblem.Gone, await ExcludeAsync(Viewing(ViewerRoles.Supervisor, [team], [own])));
        Assert.Equal(ExclusionProblem.Gone, await ExcludeAsync(Viewing(ViewerRoles.Supervisor)));
        Assert.Equal(ExclusionProblem.Gone, await ExcludeAsync(Viewing(ViewerRoles.Admin | ViewerRoles.Agent)));
        Assert.Equal(ExclusionProblem.OnlyManyTogether, await ExcludeAsync(
            Viewing(ViewerRoles.Manager, rules: new EmployeeDataRules([]) { LeastAnswers = 5 })));
        Assert.Equal((3.0, 2L), await NumbersAsync(host, Viewing(ViewerRoles.Manager)));
        Assert.Equal(ExclusionProblem.None, await ExcludeAsync(Viewing(ViewerRoles.Supervisor, [team])));
        Assert.Equal(ExclusionProblem.Gone, await exclusions.RestoreAsync(Viewing(ViewerRoles.Manager, own: [own]), "1", Token));

        Task<ExclusionProblem> ExcludeAsync(Viewer viewer) => exclusions.ExcludeAsync(viewer, "1", ExclusionReason.Test, Token);
    }

    [Fact]
    public async Task Rating_TakenOut_TellsItsAgentNothing()
    {
        await using var host = await StartAsync(StoreKind.Sqlite);
        var (own, _) = await KeysAsync(host);
        var told = new List<StoreChange>();
        using var subscription = host.Get<StoreChanges>().Subscribe(told.Add);

        await host.Get<RatingExclusions>().ExcludeAsync(Viewing(ViewerRoles.Manager), "1", ExclusionReason.Test, Token);

        Assert.Contains(told, change => Viewing(ViewerRoles.Manager).Scope.IsConcernedBy(change));
        Assert.DoesNotContain(told, change => Viewing(ViewerRoles.Manager, own: [own]).Scope.IsConcernedBy(change));
        var seen = await host.Get<ExcludedRatingsQuery>().RunAsync(Viewing(ViewerRoles.Manager, own: [own]), February, Token);
        Assert.Equal(0, seen.Count);
    }

    [Theory, Databases]
    public async Task Rating_ThatIsNone_CannotBeTakenOut(StoreKind database)
    {
        await using var host = await StartAsync(database);
        var (manager, exclusions) = (Viewing(ViewerRoles.Manager), host.Get<RatingExclusions>());

        Assert.Equal(ExclusionProblem.Gone, await exclusions.ExcludeAsync(manager, "3", ExclusionReason.Test, Token));
        Assert.Equal(ExclusionProblem.Gone, await exclusions.ExcludeAsync(manager, "999", ExclusionReason.Test, Token));
        Assert.Equal(ExclusionProblem.Gone, await exclusions.RestoreAsync(manager, "1", Token));
        await exclusions.ExcludeAsync(manager, "1", ExclusionReason.Test, Token);
        Assert.Equal(ExclusionProblem.Gone, await exclusions.ExcludeAsync(manager, "1", ExclusionReason.Outage, Token));
    }

    private static Viewer Viewing(ViewerRoles roles, int[]? teams = null, int[]? own = null, EmployeeDataRules? rules = null) =>
        new("ada", "ada", roles, teams ?? [], own ?? [], rules) { IsPerson = false };

    private static async Task<(int Agent, int Team)> KeysAsync(DataHost host)
    {
        await using var store = host.OpenStore();
        return (
            await store.Agents.Where(agent => agent.ExternalId == "a-1").Select(agent => agent.Id).SingleAsync(Token),
            await store.Teams.Where(team => team.ExternalId == "t-1").Select(team => team.Id).SingleAsync(Token));
    }

    private static async Task<(double? Average, long N)> NumbersAsync(DataHost host, Viewer viewer)
    {
        var counts = (await host.Get<OverviewQuery>().RunAsync(viewer, February, Token)).Current.Csat;
        return (CsatResult.FromCounts(counts)?.Average, counts.Total);
    }

    /// <summary>Two scores, a 1 of a-1 in t-1 and a 5 of a-2 in t-2, and a prompt without one.</summary>
    private static async Task<DataHost> StartAsync(StoreKind database)
    {
        var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        await fixture.CloseAsync(("case-1", "a-1", "t-1"), ("case-2", "a-2", "t-2"));
        await fixture.MergeAsync(
            account,
            FeedbackFixture.Scored(FeedbackFixture.Prompt("1", Sent, externalId: "case-1"), 1, Sent.AddHours(1)),
            FeedbackFixture.Scored(FeedbackFixture.Prompt("2", Sent, externalId: "case-2"), 5, Sent.AddHours(1)),
            FeedbackFixture.Prompt("3", Sent, externalId: "case-1"));
        return host;
    }
}
