using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Planning;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Planning;

public sealed class EventEditorTests
{
    private static readonly DateOnly Day = new(2026, 2, 3);

    private static readonly EventDraft Draft = new(Audience.All, Day, null, "New return policy");

    private static CancellationToken Token => PlanDesk.Token;

    [Theory, Databases]
    public async Task AddAsync_ByASupervisorForTheirTeam_IsKeptAuditedAndTold(StoreKind database)
    {
        await using var desk = await PlanDesk.OpenAsync(database);

        var problem = await desk.Events.AddAsync(desk.Supervisor, Draft with { For = desk.Team, Text = "  Two\nlines " }, Token);

        Assert.Equal(PlanProblem.None, problem);
        var noted = Assert.Single((await desk.ReadAsync(desk.Supervisor)).Events);
        Assert.Equal(("Two lines", Day, Day, desk.Team, "Team T-1"), (noted.Text, noted.From, noted.To, noted.For, noted.ForName));
        Assert.Equal(
            (AuditActions.EventNoted, "2026-02-03 – 2026-02-03 for team Team T-1: Two lines", "sam@example.com"),
            (await desk.AuditAsync())[^1]);
        Assert.True(Assert.Single(desk.Heard).Is(ChangeKinds.Plans));
    }

    [Theory, Databases]
    public async Task Changes_BeyondOnesTeams_AreRefused(StoreKind database)
    {
        await using var desk = await PlanDesk.OpenAsync(database);
        foreach (var audience in new[] { Audience.All, desk.Account, desk.OtherTeam })
            Assert.Equal(PlanProblem.NotAllowed, await desk.Events.AddAsync(desk.Supervisor, Draft with { For = audience }, Token));
        await desk.Events.AddAsync(PlanDesk.Manager, Draft, Token);
        await desk.Events.AddAsync(PlanDesk.Manager, Draft with { For = desk.OtherTeam }, Token);
        var both = (await desk.ReadAsync(PlanDesk.Manager)).Events;
        var (forAll, hidden) = (both.Single(noted => noted.For == Audience.All), both.Single(noted => noted.For == desk.OtherTeam));

        Assert.Equal(PlanProblem.NotAllowed, await desk.Events.RemoveAsync(desk.Supervisor, forAll, Token));
        Assert.Equal(PlanProblem.NotAllowed, await desk.Events.ChangeAsync(desk.Supervisor, forAll, Draft with { For = desk.Team }, Token));
        Assert.Equal(PlanProblem.Gone, await desk.Events.RemoveAsync(desk.Supervisor, hidden, Token));
        Assert.Equal([forAll], (await desk.ReadAsync(desk.Supervisor)).Events);
        Assert.Equal(2, (await desk.ReadAsync(PlanDesk.Manager)).Events.Count);
    }

    [Theory]
    [Databases(ViewerRoles.None)]
    [Databases(ViewerRoles.Agent)]
    [Databases(ViewerRoles.Admin)]
    public async Task Changes_ByWhoSeesNoResults_AreRefused(StoreKind database, ViewerRoles roles)
    {
        await using var desk = await PlanDesk.OpenAsync(database);
        var viewer = new Viewer("x", "x@example.com", roles, [desk.Team.Id], []);
        await desk.Events.AddAsync(PlanDesk.Manager, Draft, Token);
        var noted = (await desk.ReadAsync(PlanDesk.Manager)).Events[0];

        Assert.Equal(PlanProblem.NotAllowed, await desk.Events.AddAsync(viewer, Draft with { For = desk.Team }, Token));
        Assert.Equal(PlanProblem.Gone, await desk.Events.RemoveAsync(viewer, noted, Token));
        Assert.Empty((await desk.ReadAsync(viewer)).Events);
    }

    [Theory, Databases]
    public async Task AddAsync_WrongFields_AreNamed(StoreKind database)
    {
        await using var desk = await PlanDesk.OpenAsync(database);
        Task<PlanProblem> AddAsync(EventDraft draft) => desk.Events.AddAsync(PlanDesk.Manager, draft, Token);

        Assert.Equal(PlanProblem.TextMissing, await AddAsync(Draft with { Text = " \n" }));
        Assert.Equal(PlanProblem.TextTooLong, await AddAsync(Draft with { Text = new string('x', 81) }));
        Assert.Equal(PlanProblem.DayMissing, await AddAsync(Draft with { From = null }));
        Assert.Equal(PlanProblem.DaysReversed, await AddAsync(Draft with { To = Day.AddDays(-1) }));
        Assert.Equal(PlanProblem.TooManyDays, await AddAsync(Draft with { To = Day.AddDays(366) }));
        Assert.Equal(PlanProblem.DayOutOfRange, await AddAsync(Draft with { From = new DateOnly(2100, 1, 1) }));
        Assert.Equal(PlanProblem.AudienceUnknown, await AddAsync(Draft with { For = Audience.Account(4711) }));
        Assert.Empty((await desk.ReadAsync(PlanDesk.Manager)).Events);
        Assert.Equal(PlanProblem.None, await AddAsync(Draft with { Text = new string('x', 80), To = Day.AddDays(365) }));
    }

    [Theory, Databases]
    public async Task ChangeAsync_ReadBeforeSomebodyElse_IsRefused(StoreKind database)
    {
        await using var desk = await PlanDesk.OpenAsync(database);
        await desk.Events.AddAsync(PlanDesk.Manager, Draft, Token);
        var read = (await desk.ReadAsync(PlanDesk.Manager)).Events[0];

        Assert.Equal(PlanProblem.None, await desk.Events.ChangeAsync(PlanDesk.Manager, read, Draft with { Text = "Newer" }, Token));
        Assert.Equal(PlanProblem.Changed, await desk.Events.ChangeAsync(PlanDesk.Manager, read, Draft with { Text = "Other" }, Token));
        Assert.Equal(PlanProblem.Changed, await desk.Events.RemoveAsync(PlanDesk.Manager, read, Token));

        var now = (await desk.ReadAsync(PlanDesk.Manager)).Events[0];
        Assert.Equal("Newer", now.Text);
        Assert.Equal(PlanProblem.None, await desk.Events.RemoveAsync(PlanDesk.Manager, now, Token));
        Assert.Equal(PlanProblem.Gone, await desk.Events.RemoveAsync(PlanDesk.Manager, now, Token));
        Assert.Equal(
            [AuditActions.EventNoted, AuditActions.EventChanged, AuditActions.EventRemoved],
            (await desk.AuditAsync()).Select(entry => entry.Action).Where(action => action.StartsWith("event", StringComparison.Ordinal)));
    }

    [Theory, Databases]
    public async Task EventsOf_Period_AreThoseOfItsDaysAndOfWhatIsShown(StoreKind database)
    {
        await using var desk = await PlanDesk.OpenAsync(database);
        await desk.Events.AddAsync(PlanDesk.Manager, Draft with { Text = "long", To = Day.AddDays(9) }, Token);
        await desk.Events.AddAsync(PlanDesk.Manager, Draft with { Text = "team", For = desk.Team }, Token);
        await desk.Events.AddAsync(PlanDesk.Manager, Draft with { Text = "account", For = desk.Account, From = Day.AddDays(20) }, Token);
        var plan = await desk.ReadAsync(PlanDesk.Manager);

        Assert.Equal(["long"], Texts(plan.EventsOf(new Period(Day.AddDays(5), Day.AddDays(6)), [], [])));
        Assert.Equal(["team", "long"], Texts(plan.EventsOf(new Period(Day, Day), [], [desk.Team.Id])));
        Assert.Equal(["long"], Texts(plan.EventsOf(new Period(Day, Day), [], [desk.OtherTeam.Id])));
        Assert.Equal(["account"], Texts(plan.EventsOf(new Period(Day.AddDays(20), Day.AddDays(20)), [desk.Account.Id], [])));
        Assert.Empty(plan.EventsOf(new Period(Day.AddDays(20), Day.AddDays(20)), [4711], []));
    }

    private static IEnumerable<string> Texts(IEnumerable<EventEntry> events) => events.Select(noted => noted.Text);
}
