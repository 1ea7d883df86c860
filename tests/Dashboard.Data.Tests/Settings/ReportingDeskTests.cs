using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Settings;
using Dashboard.Data.Store.Changes;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Settings;

/// <summary>Admins say how results are reported while the product runs.</summary>
public sealed class ReportingDeskTests
{
    private static readonly ReportingConventions Wanted = new() { ThinBelow = 10, WeekStart = DayOfWeek.Sunday, Name = "Acme \"North\"" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task SetAsync_Admin_HoldsForEverybodyAndIsKnownAfterwards(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var desk = host.Get<ReportingDesk>();
        Assert.Equal(ReportingConventions.Default, await desk.ReadAsync(Token));

        var answer = await desk.SetAsync(
            Viewer.CommandLine, Wanted with { Name = $"  {Wanted.Name} " }, ReportingConventions.Default, Token);

        Assert.Equal(ReportingOutcome.Saved, answer.Outcome);
        Assert.Equal(Wanted, await desk.ReadAsync(Token));
        Assert.Equal(Wanted, (await host.Get<FilterChoicesQuery>().RunAsync(DataHost.Manager, Token)).Conventions);
        var history = await desk.HistoryAsync(Viewer.CommandLine, 10, Token);
        Assert.Equal(
            [
                (AuditActions.ReportingNameChanged, "", Wanted.Name),
                (AuditActions.ReportingWeekChanged, "Monday", "Sunday"),
                (AuditActions.ReportingThresholdChanged, "5", "10"),
            ],
            history.Select(change => (change.Action, change.Old, change.New)));
        Assert.Empty(await desk.HistoryAsync(DataHost.Manager, 10, Token));
    }

    [Theory, Databases]
    public async Task SetAsync_OnlyWhatChanged_IsInTheLog(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var desk = host.Get<ReportingDesk>();
        await desk.SetAsync(Viewer.CommandLine, Wanted, null, Token);

        Assert.Equal(ReportingOutcome.Unchanged, (await desk.SetAsync(Viewer.CommandLine, Wanted, null, Token)).Outcome);
        await desk.SetAsync(Viewer.CommandLine, Wanted with { Name = "" }, Wanted, Token);

        await using var store = host.OpenStore();
        var entries = await store.AuditLog.Where(entry => entry.Action == AuditActions.ReportingNameChanged)
            .OrderBy(entry => entry.Id).Select(entry => entry.Details).ToListAsync(Token);
        Assert.Equal(["\"\" → \"Acme \"\"North\"\"\"", "\"Acme \"\"North\"\"\" → \"\""], entries);
        Assert.Equal(4, (await desk.HistoryAsync(Viewer.CommandLine, 10, Token)).Count);
    }

    [Fact]
    public async Task SetAsync_SomebodyElseWasFaster_TellsTheSecond()
    {
        await using var host = await DataHost.StartAsync();
        var desk = host.Get<ReportingDesk>();
        await desk.SetAsync(Viewer.CommandLine, Wanted, ReportingConventions.Default, Token);

        var late = await desk.SetAsync(
            Viewer.CommandLine, Wanted with { ThinBelow = 20 }, ReportingConventions.Default, Token);

        Assert.Equal(ReportingOutcome.ChangedMeanwhile, late.Outcome);
        Assert.Equal(Wanted, await desk.ReadAsync(Token));
    }

    [Theory]
    [InlineData(4, DayOfWeek.Monday, "", ReportingFault.Threshold)]
    [InlineData(101, DayOfWeek.Monday, "", ReportingFault.Threshold)]
    [InlineData(5, DayOfWeek.Wednesday, "", ReportingFault.WeekStart)]
    [InlineData(5, DayOfWeek.Monday, "A name of more than sixty characters, which no head of a report shows", ReportingFault.NameTooLong)]
    [InlineData(5, DayOfWeek.Monday, "Acme\nLtd", ReportingFault.NameNotPlain)]
    [InlineData(5, DayOfWeek.Monday, "Acme\u202eLtd", ReportingFault.NameNotPlain)]
    public async Task SetAsync_CannotHold_ChangesNothingAndSaysWhat(int thinBelow, DayOfWeek weekStart, string name, ReportingFault fault)
    {
        await using var host = await DataHost.StartAsync();
        var desk = host.Get<ReportingDesk>();

        var answer = await desk.SetAsync(
            Viewer.CommandLine,
            new ReportingConventions { ThinBelow = thinBelow, WeekStart = weekStart, Name = name },
            null,
            Token);

        Assert.Equal((ReportingOutcome.Wrong, fault), (answer.Outcome, Assert.Single(answer.Faults)));
        Assert.Equal(ReportingConventions.Default, await desk.ReadAsync(Token));
    }

    [Theory]
    [InlineData(ViewerRoles.Supervisor | ViewerRoles.Manager)]
    [InlineData(ViewerRoles.Admin)]
    public async Task SetAsync_NoAdminOrNotAnyMore_ChangesNothing(ViewerRoles roles)
    {
        await using var host = await DataHost.StartAsync();
        var desk = host.Get<ReportingDesk>();

        // Whose page still says admin, and whom the store does not know as one.
        var answer = await desk.SetAsync(new Viewer("gone", "gone@acme.example", roles, [], []), Wanted, null, Token);

        Assert.Equal(ReportingOutcome.NotAllowed, answer.Outcome);
        Assert.Equal(ReportingConventions.Default, await desk.ReadAsync(Token));
    }

    [Fact]
    public async Task SetAsync_Saved_WakesPagesOfResultsAndOfAdmins()
    {
        await using var host = await DataHost.StartAsync();
        var heard = new List<StoreChange>();
        using var listening = host.Get<StoreChanges>().Subscribe(heard.Add);

        await host.Get<ReportingDesk>().SetAsync(Viewer.CommandLine, Wanted, null, Token);

        Assert.Contains(heard, change => change.Is(ChangeKinds.Names) && change.Is(ChangeKinds.Syncing));
    }

    [Theory, Databases]
    public async Task RunAsync_AnotherThreshold_JudgesEveryNumberOfTheOverviewByIt(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        var noon = new DateTimeOffset(2026, 2, 10, 12, 0, 0, TimeSpan.Zero);
        await fixture.MergeAsync(
            account,
            [
                .. Enumerable.Range(0, 7).Select(one =>
                    FeedbackFixture.Scored(FeedbackFixture.Prompt($"{one}", noon), 1 + (one % 5), noon.AddHours(1))),
            ]);
        await host.Get<ReportingDesk>().SetAsync(Viewer.CommandLine, Wanted, null, Token);
        var choices = await host.Get<FilterChoicesQuery>().RunAsync(DataHost.Manager, Token);
        var day = new Period(new DateOnly(2026, 2, 10), new DateOnly(2026, 2, 10));

        var before = await host.Get<OverviewQuery>().RunAsync(DataHost.Manager, new ReportFilter { Period = day }, Token);
        var after = await host.Get<OverviewQuery>().RunAsync(
            DataHost.Manager, new ReportFilter { Period = day, Conventions = choices.Conventions }, Token);

        Assert.Equal((7, false), (before.Current.Csat.Total, before.Current.IsThin(7)));
        Assert.Equal((7, true), (after.Current.Csat.Total, after.Current.IsThin(7)));
        Assert.All(after.Days, one => Assert.Equal(10, one.Tally.ThinBelow));
        Assert.NotEqual(before, after);
    }
}
