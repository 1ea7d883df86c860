using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Planning;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Planning;

public sealed class TargetEditorTests
{
    private static readonly DateOnly NewYear = new(2026, 1, 1);

    private static readonly TargetDraft Draft = new(TargetMeasure.CsatAverage, Audience.All, NewYear, 4.2);

    private static CancellationToken Token => PlanDesk.Token;

    [Theory, Databases]
    public async Task AddAsync_ByAManager_IsKeptAuditedAndTold(StoreKind database)
    {
        await using var desk = await PlanDesk.OpenAsync(database);

        Assert.Equal(PlanProblem.None, await desk.Targets.AddAsync(PlanDesk.Manager, Draft with { For = desk.Team }, Token));

        var target = Assert.Single((await desk.ReadAsync(PlanDesk.Manager)).Targets);
        Assert.Equal(
            (TargetMeasure.CsatAverage, NewYear, 4.2, desk.Team, "Team T-1", "manager@example.com"),
            (target.Measure, target.From, target.Value, target.For, target.ForName, target.ChangedBy));
        Assert.Equal(
            (AuditActions.TargetSet, "CsatAverage for team Team T-1 from 2026-01-01: 4.2", "manager@example.com"),
            (await desk.AuditAsync())[^1]);
        Assert.True(Assert.Single(desk.Heard).Is(ChangeKinds.Plans));
    }

    [Theory]
    [Databases(TargetMeasure.CsatAverage, 0.99)]
    [Databases(TargetMeasure.CsatAverage, 5.01)]
    [Databases(TargetMeasure.CsatSatisfied, -0.01)]
    [Databases(TargetMeasure.CsatSatisfied, 1.01)]
    [Databases(TargetMeasure.ResponseRate, 80.0)]
    [Databases(TargetMeasure.Nps, -101.0)]
    [Databases(TargetMeasure.Nps, double.NaN)]
    public async Task AddAsync_ValueThatTheMeasureNeverHas_IsRefused(StoreKind database, TargetMeasure measure, double value)
    {
        await using var desk = await PlanDesk.OpenAsync(database);

        var problem = await desk.Targets.AddAsync(PlanDesk.Manager, Draft with { Measure = measure, Value = value }, Token);

        Assert.Equal(PlanProblem.ValueOutOfRange, problem);
        Assert.Empty(desk.Heard);
    }

    [Theory, Databases]
    public async Task AddAsync_WrongFields_AreNamed(StoreKind database)
    {
        await using var desk = await PlanDesk.OpenAsync(database);
        Task<PlanProblem> AddAsync(TargetDraft draft) => desk.Targets.AddAsync(PlanDesk.Manager, draft, Token);

        Assert.Equal(PlanProblem.DayMissing, await AddAsync(Draft with { From = null }));
        Assert.Equal(PlanProblem.DayOutOfRange, await AddAsync(Draft with { From = new DateOnly(1999, 12, 31) }));
        Assert.Equal(PlanProblem.ValueMissing, await AddAsync(Draft with { Value = null }));
        Assert.Equal(PlanProblem.AudienceUnknown, await AddAsync(Draft with { For = Audience.Team(4711) }));
        Assert.Equal(PlanProblem.None, await AddAsync(Draft));
        Assert.Equal(PlanProblem.DayTaken, await AddAsync(Draft with { Value = 4.3 }));
        Assert.Equal(PlanProblem.None, await AddAsync(Draft with { For = desk.Account }));
    }

    [Theory, Databases]
    public async Task AddAsync_Later_LeavesTheHistory(StoreKind database)
    {
        await using var desk = await PlanDesk.OpenAsync(database);
        await desk.Targets.AddAsync(PlanDesk.Manager, Draft, Token);
        await desk.Targets.AddAsync(PlanDesk.Manager, Draft with { From = new DateOnly(2026, 7, 1), IsEnd = true }, Token);

        var targets = new TargetsInForce((await desk.ReadAsync(PlanDesk.Manager)).Targets, [], [], isPart: false);

        Assert.Equal(4.2, targets.On(TargetMeasure.CsatAverage, new DateOnly(2026, 6, 30))!.Value);
        Assert.Null(targets.On(TargetMeasure.CsatAverage, new DateOnly(2026, 7, 1)));
    }

    [Theory, Databases]
    public async Task ChangeAsync_ReadBeforeSomebodyElse_IsRefused(StoreKind database)
    {
        await using var desk = await PlanDesk.OpenAsync(database);
        await desk.Targets.AddAsync(PlanDesk.Manager, Draft, Token);
        var read = (await desk.ReadAsync(PlanDesk.Manager)).Targets[0];

        Assert.Equal(PlanProblem.None, await desk.Targets.ChangeAsync(PlanDesk.Manager, read, Draft with { Value = 4.5 }, Token));
        Assert.Equal(PlanProblem.Changed, await desk.Targets.ChangeAsync(PlanDesk.Manager, read, Draft with { Value = 4.6 }, Token));
        Assert.Equal(PlanProblem.Changed, await desk.Targets.RemoveAsync(PlanDesk.Manager, read, Token));

        var now = (await desk.ReadAsync(PlanDesk.Manager)).Targets[0];
        Assert.Equal(4.5, now.Value);
        Assert.Equal(PlanProblem.None, await desk.Targets.RemoveAsync(PlanDesk.Manager, now, Token));
        Assert.Equal(PlanProblem.Gone, await desk.Targets.ChangeAsync(PlanDesk.Manager, now, Draft, Token));
        Assert.Equal(AuditActions.TargetRemoved, (await desk.AuditAsync())[^1].Action);
    }

    [Theory, Databases]
    public async Task Changes_ByWhoIsNoManager_AreRefused(StoreKind database)
    {
        await using var desk = await PlanDesk.OpenAsync(database);
        await desk.Targets.AddAsync(PlanDesk.Manager, Draft with { For = desk.Team }, Token);
        var read = (await desk.ReadAsync(PlanDesk.Manager)).Targets[0];
        Viewer[] others = [desk.Supervisor, Of(ViewerRoles.Agent), Of(ViewerRoles.Admin), Of(ViewerRoles.None)];

        foreach (var viewer in others)
        {
            Assert.Equal(PlanProblem.NotAllowed, await desk.Targets.AddAsync(viewer, Draft with { For = desk.Team }, Token));
            Assert.Equal(PlanProblem.NotAllowed, await desk.Targets.ChangeAsync(viewer, read, Draft, Token));
            Assert.Equal(PlanProblem.NotAllowed, await desk.Targets.RemoveAsync(viewer, read, Token));
        }

        Assert.Equal(read, Assert.Single((await desk.ReadAsync(PlanDesk.Manager)).Targets));
    }

    [Theory, Databases]
    public async Task RunAsync_TargetsOfTeams_AreReadByWhoSeesTheTeam(StoreKind database)
    {
        await using var desk = await PlanDesk.OpenAsync(database);
        foreach (var audience in new[] { Audience.All, desk.Account, desk.Team, desk.OtherTeam })
            Assert.Equal(PlanProblem.None, await desk.Targets.AddAsync(PlanDesk.Manager, Draft with { For = audience }, Token));

        Assert.Equal([Audience.All, desk.Account, desk.Team], (await desk.ReadAsync(desk.Supervisor)).Targets.Select(target => target.For));
        Assert.Equal(4, (await desk.ReadAsync(PlanDesk.Manager)).Targets.Count);
        Assert.Empty((await desk.ReadAsync(Of(ViewerRoles.Admin | ViewerRoles.Agent))).Targets);
    }

    private static Viewer Of(ViewerRoles roles) => new("x", "x@example.com", roles, [], []);
}
