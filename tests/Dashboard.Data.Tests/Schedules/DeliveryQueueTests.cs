using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.Foundation;
using Dashboard.Data.Schedules;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Schedules;

public sealed class DeliveryQueueTests : IAsyncDisposable
{
    private ScheduleDesk _desk = null!;
    private Viewer _sam = null!;
    private Viewer _max = null!;

    private static CancellationToken Token => ScheduleDesk.Token;

    private PeopleEditor People => _desk.Store.Services.GetRequiredService<PeopleEditor>();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Theory, Databases]
    public async Task Claim_ByTwoAtOnce_MakesOneRun(StoreKind database)
    {
        await BeginAsync(database, TimeSpan.FromDays(5));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _desk.Claims.RunAsync(Token)));

        Assert.Equal(2, (await _desk.TakeAllAsync()).Count);
        Assert.Empty(await _desk.TakeAllAsync());
    }

    [Theory, Databases]
    public async Task Next_ByManyAtOnce_GivesEachToOne(StoreKind database)
    {
        await BeginAsync(database, TimeSpan.FromDays(5));
        await _desk.Claims.RunAsync(Token);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _desk.Queue.NextAsync(Token)));

        Assert.Equal(2, taken.OfType<DueDelivery>().Select(one => one.Id).Distinct().Count());
        Assert.Equal(2, taken.OfType<DueDelivery>().Count());
    }

    [Theory, Databases]
    public async Task Claim_AfterWeeksOfDowntime_RunsOnceAndGoesOnFromNow(StoreKind database)
    {
        await BeginAsync(database, TimeSpan.FromDays(30));

        var made = await _desk.TakeAllAsync();

        Assert.Equal(2, made.Count);
        Assert.All(made, one => Assert.Equal(new DateTimeOffset(2025, 6, 30, 6, 0, 0, TimeSpan.Zero), one.DueAt));
        Assert.Equal(new DateTimeOffset(2025, 7, 7, 6, 0, 0, TimeSpan.Zero), (await _desk.ListedAsync(_sam, "Weekly")).NextDueAt);
    }

    [Theory, Databases]
    public async Task Next_WhereItsSenderWasEnded_IsSentAgainAndSaysSo(StoreKind database)
    {
        await BeginAsync(database, TimeSpan.FromDays(5));
        var before = await _desk.TakeAllAsync();
        Assert.Empty(await _desk.TakeAllAsync());

        _desk.Store.Clock.Advance(DeliveryQueue.Lease);
        var again = await _desk.TakeAllAsync();

        Assert.Equal(before.Select(one => one.Id).Order(), again.Select(one => one.Id).Order());
        foreach (var one in again)
            await _desk.EndAsync(one, DeliveryState.Sent);

        // Who was thought to be ended comes back too late to say anything.
        await _desk.EndAsync(before[0], DeliveryState.Failed, "late");
        Assert.All(
            await HistoryAsync(_sam),
            row => Assert.Equal(
                (DeliveryState.Sent, true, row.To is ScheduleDesk.Sam ? 1234L : null as long?),
                (row.State, row.WasInterrupted, row.Bytes)));
    }

    [Theory, Databases]
    public async Task End_ThatMayEndOtherwise_IsTriedAgainLaterAndLaterThenTold(StoreKind database)
    {
        await BeginAsync(database, TimeSpan.FromDays(5));
        await FinishOtherAsync();
        var waits = new List<TimeSpan> { Backoff.After(1) };
        DueDelivery last = null!;
        for (var tries = 2; tries <= DeliveryQueue.MostTries; tries++)
        {
            last = Assert.Single(await _desk.TakeAllAsync());
            await _desk.EndAsync(last, DeliveryState.Failed, "The mail server cannot be reached.", again: true);
            if (tries == DeliveryQueue.MostTries)
                break;
            Assert.Null(await _desk.Queue.FailureOfAsync(last, Token));
            waits.Add(Backoff.After(tries));
            _desk.Store.Clock.Advance(waits[^1]);
        }

        Assert.Equal([1, 4, 16, 64, 240, 240, 240], waits.Select(wait => wait.TotalMinutes));
        Assert.Empty(await _desk.TakeAllAsync());
        var told = await _desk.Queue.FailureOfAsync(last, Token);
        Assert.Equal(("Weekly", ScheduleDesk.Sam), (told!.ScheduleName, told.Owner));
        Assert.Equal("The mail server cannot be reached.", Assert.Single(told.Failed).Reason);
        Assert.Equal(AuditActions.ReportNotSent, (await _desk.ActionsAsync())[^1]);
    }

    [Theory, Databases]
    public async Task Claim_OfADisabledOwner_IsStoppedAndAManagerTakesItOver(StoreKind database)
    {
        await BeginAsync(database, TimeSpan.Zero);
        await People.DisableAsync(ScheduleDesk.Sam, Actor.CommandLine, Token);

        var stopped = Assert.Single(await _desk.Claims.StopOrphansAsync(Token));

        Assert.Equal(("Weekly", ScheduleState.OwnerGone), (stopped.Name, stopped.Why));
        _desk.Store.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Empty(await _desk.TakeAllAsync());
        var admin = await _desk.ViewerAsync(ScheduleDesk.Ada);
        Assert.Equal([ScheduleProblem.OwnerGone], (await _desk.Editor.ResumeAsync(admin, stopped.Id, Token)).Problems);
        Assert.True((await _desk.ListedAsync(_max, "Weekly")).MayTakeOver);
        Assert.True((await _desk.Editor.TakeOverAsync(_max, stopped.Id, Token)).Succeeded);
        var seen = await _desk.ListedAsync(_max, "Weekly");
        Assert.Equal((ScheduleState.Active, ScheduleDesk.Max), (seen.State, seen.Owner));
        Assert.Empty(await _desk.Claims.StopOrphansAsync(Token));
    }

    [Theory, Databases]
    public async Task Remove_OfTheOwner_HandsItOverAndItGoesOnToTheOthers(StoreKind database)
    {
        await BeginAsync(database, TimeSpan.Zero);
        await _desk.AddAsync(_max, ScheduleDesk.Draft("weekly", _max));

        Assert.True((await People.RemoveAsync(ScheduleDesk.Sam, Actor.CommandLine, Token, HandOver.To(ScheduleDesk.Max))).Succeeded);

        var handed = await _desk.ListedAsync(_max, "Weekly (2)");
        Assert.Equal((ScheduleState.Active, ScheduleDesk.Max), (handed.State, handed.Owner));
        Assert.Equal([ScheduleDesk.Max], handed.Recipients);
        Assert.Contains(
            await _desk.Store.AuditAsync(),
            entry => entry.Action == AuditActions.SchedulesHandedOver && entry.Details == $"{ScheduleDesk.Sam} → {ScheduleDesk.Max}: 1");
        _desk.Store.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal(2, (await _desk.TakeAllAsync()).Count);
    }

    [Theory, Databases]
    public async Task Remove_OfTheOwnerToTheOrganisation_GoesOnAndIsTheManagers(StoreKind database)
    {
        await BeginAsync(database, TimeSpan.Zero);

        Assert.True((await People.RemoveAsync(ScheduleDesk.Sam, Actor.CommandLine, Token)).Succeeded);

        var seen = await _desk.ListedAsync(_max, "Weekly");
        Assert.Equal((null, true, true, ScheduleState.Active), (seen.Owner, seen.MayChange, seen.MayTakeOver, seen.State));
        _desk.Store.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal(_max.UserId, Assert.Single(await _desk.TakeAllAsync()).UserId);
    }

    [Theory, Databases]
    public async Task Claim_ForNobodyAnyMore_IsStopped(StoreKind database)
    {
        await BeginAsync(database, TimeSpan.Zero);
        await _desk.AddAsync(_max, ScheduleDesk.Draft("To Sam", _sam));
        await People.RemoveAsync(ScheduleDesk.Sam, Actor.CommandLine, Token, HandOver.To(ScheduleDesk.Max));
        _desk.Store.Clock.Advance(TimeSpan.FromDays(8));

        var stopped = Assert.Single(await _desk.Claims.RunAsync(Token));

        Assert.Equal(("To Sam", ScheduleState.NobodyLeft), (stopped.Name, stopped.Why));
    }

    [Theory, Databases]
    public async Task History_ToWhoDoesNotSeeAllResults_DoesNotTellWhetherOthersHadAnything(StoreKind database)
    {
        await BeginAsync(database, TimeSpan.FromDays(5));
        foreach (var one in await _desk.TakeAllAsync())
            await _desk.EndAsync(one, DeliveryState.Skipped);
        await People.RemoveAsync(ScheduleDesk.Sam, Actor.CommandLine, Token);
        await _desk.Store.AddHelpDeskAsync();
        var before = await HistoryAsync(_max);
        Assert.Empty((await _desk.Store.Registry.LinkAgentAsync(ScheduleDesk.Max, "A-1", Actor.CommandLine, Token)).Problems);

        var linked = await HistoryAsync(await _desk.ViewerAsync(ScheduleDesk.Max));
        var admins = await HistoryAsync(await _desk.ViewerAsync(ScheduleDesk.Ada));

        Assert.All(before, row => Assert.Equal(DeliveryState.Skipped, row.State));
        Assert.Equal([DeliveryState.Skipped, DeliveryState.Sent], linked.Select(row => row.State));
        Assert.All(admins, row => Assert.Equal(DeliveryState.Sent, row.State));
    }

    private async Task<IReadOnlyList<DeliveryListing>> HistoryAsync(Viewer viewer) =>
        (await _desk.Query.HistoryAsync(viewer, (await _desk.ListedAsync(viewer, "Weekly")).Id, new RowRange(0, 50), Token))!;

    private async Task FinishOtherAsync()
    {
        foreach (var one in await _desk.TakeAllAsync())
            await _desk.EndAsync(one, one.UserId == _max.UserId ? DeliveryState.Sent : DeliveryState.Failed, "not yet", again: true);
        _desk.Store.Clock.Advance(Backoff.After(1));
    }

    private async Task BeginAsync(StoreKind database, TimeSpan later)
    {
        _desk = await ScheduleDesk.BeginAsync(database);
        (_sam, _max) = (await _desk.ViewerAsync(ScheduleDesk.Sam), await _desk.ViewerAsync(ScheduleDesk.Max));
        await _desk.AddAsync(_sam, ScheduleDesk.Draft("Weekly", _sam, _max));
        _desk.Store.Clock.Advance(later);
    }
}
