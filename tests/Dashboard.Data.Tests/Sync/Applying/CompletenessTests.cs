using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using Dashboard.Data.Sync.Inbox;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Applying;

/// <summary>"Complete through" moves over stretches that touch, and never across a gap.</summary>
public sealed class CompletenessTests
{
    private static readonly DateTimeOffset HistoryFrom = new(2026, 1, 10, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Through = new(2026, 2, 10, 0, 0, 0, TimeSpan.Zero);

    // In milliseconds from the start and the end of what was complete before.
    [Theory]
    [Databases(0, 5, 0, 5)]
    [Databases(-1, 5, 0, 5)]
    [Databases(1, 5, 0, 0)]
    [Databases(-5, -2, 0, 0)]
    [Databases(-5, 0, 0, 0)]
    public async Task DrainAsync_StretchAtTheEnd_CountsOnlyWhereItTouches(
        StoreKind database,
        int from,
        int through,
        int movedFrom,
        int movedThrough) =>
        Assert.Equal(
            (HistoryFrom.AddMilliseconds(movedFrom), Through.AddMilliseconds(movedThrough)),
            await CompleteAsync(database, Through.AddMilliseconds(from), Through.AddMilliseconds(through)));

    [Theory]
    [Databases(-5, 0, -5)]
    [Databases(-5, 3, -5)]
    [Databases(-5, -1, 0)]
    [Databases(2, 3, 0)]
    public async Task DrainAsync_StretchAtTheStart_CountsOnlyWhereItTouches(StoreKind database, int from, int through, int movedFrom) =>
        Assert.Equal(
            (HistoryFrom.AddMilliseconds(movedFrom), Through),
            await CompleteAsync(database, HistoryFrom.AddMilliseconds(from), HistoryFrom.AddMilliseconds(through)));

    [Theory, Databases]
    public async Task DrainAsync_StretchAroundEverything_IsTheNewWhole(StoreKind database) =>
        Assert.Equal(
            (HistoryFrom.AddDays(-1), Through.AddDays(1)),
            await CompleteAsync(database, HistoryFrom.AddDays(-1), Through.AddDays(1)));

    [Theory, Databases]
    public async Task DrainAsync_GapFilledLater_CountsWhatFillsIt(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var account = await BeginAsync(host);

        await ApplyAsync(host, account, Through.AddMinutes(10), Through.AddMinutes(20));
        await ApplyAsync(host, account, Through, Through.AddMinutes(10));

        Assert.Equal((HistoryFrom, Through.AddMinutes(10)), await ReadAsync(host));
    }

    [Theory, Databases]
    public async Task DrainAsync_StretchThatMovesSomethingOrNot_IsToldOnlyWhereItMoves(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var account = await BeginAsync(host);
        var told = new List<StoreChange>();
        using var subscription = host.Get<StoreChanges>().Subscribe(told.Add);

        await ApplyAsync(host, account, Through, Through.AddMinutes(10));
        Assert.Single(told, change => change.Is(ChangeKinds.Progress));

        told.Clear();
        await ApplyAsync(host, account, Through, Through.AddMinutes(10));
        Assert.DoesNotContain(told, change => change.Is(ChangeKinds.Progress));
    }

    // In minutes from the end of what was complete before; what is lost lies from 10 to 20.
    [Theory]
    [Databases(20, 30, 30)]
    [Databases(15, 30, 30)]
    [Databases(21, 30, 0)]
    public async Task DrainAsync_StretchBehindWhatIsLost_CountsWhereNothingElseIsMissing(
        StoreKind database, int from, int through, int movedThrough)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var account = await BeginAsync(host);
        await LoseAsync(host, account, Through, Through.AddMinutes(20));

        await ApplyAsync(host, account, Through.AddMinutes(from), Through.AddMinutes(through));

        Assert.Equal((HistoryFrom, Through.AddMinutes(movedThrough)), await ReadAsync(host));
    }

    [Theory, Databases]
    public async Task DrainAsync_StretchBeforeWhatIsLost_BeginsTheHistory(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var account = await BeginAsync(host);
        await LoseAsync(host, account, HistoryFrom.AddMinutes(-20), HistoryFrom);

        await ApplyAsync(host, account, HistoryFrom.AddMinutes(-30), HistoryFrom.AddMinutes(-20));

        Assert.Equal((HistoryFrom.AddMinutes(-30), Through), await ReadAsync(host));
        Assert.Equal((HistoryFrom.AddMinutes(-20), HistoryFrom), Assert.Single(await LostAsync(host)));
    }

    // In minutes from the end of what was complete; lost is from 10 to 20.
    [Theory]
    [Databases(0, 10, "10-20")]
    [Databases(20, 30, "10-20")]
    [Databases(0, 12, "12-20")]
    [Databases(18, 30, "10-18")]
    [Databases(12, 18, "10-12 18-20")]
    [Databases(10, 20, "")]
    [Databases(0, 30, "")]
    public async Task DrainAsync_StretchThatWasLost_IsLostNoMore(StoreKind database, int from, int through, string left)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var account = await BeginAsync(host);
        await LoseAsync(host, account, Through.AddMinutes(10), Through.AddMinutes(20));

        await ApplyAsync(host, account, Through.AddMinutes(from), Through.AddMinutes(through));

        Assert.Equal(left, string.Join(' ', (await LostAsync(host)).Select(lost => $"{Minutes(lost.From)}-{Minutes(lost.Until)}")));
    }

    private static int Minutes(DateTimeOffset instant) => (int)(instant - Through).TotalMinutes;

    private static async Task LoseAsync(DataHost host, int account, DateTimeOffset from, DateTimeOffset until)
    {
        await using var store = host.OpenStore();
        store.LostStretches.Add(new LostStretch { AccountId = account, From = from, Until = until, Cause = LossCause.NotReadInTime });
        await store.SaveChangesAsync();
    }

    private static async Task<IReadOnlyList<(DateTimeOffset From, DateTimeOffset Until)>> LostAsync(DataHost host)
    {
        await using var store = host.OpenStore();
        return [.. (await store.LostStretches.OrderBy(lost => lost.From).ToListAsync()).Select(lost => (lost.From, lost.Until))];
    }

    private static async Task<(DateTimeOffset From, DateTimeOffset Through)> CompleteAsync(
        StoreKind database,
        DateTimeOffset from,
        DateTimeOffset through)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await ApplyAsync(host, await BeginAsync(host), from, through);
        return await ReadAsync(host);
    }

    private static async Task<int> BeginAsync(DataHost host)
    {
        var account = await new FeedbackFixture(host).AddAccountAsync();
        await using var store = host.OpenStore();
        store.SyncProgress.Add(new SyncProgress { AccountId = account.Id, HistoryFrom = HistoryFrom, CompleteThrough = Through });
        await store.SaveChangesAsync();
        return account.Id;
    }

    private static async Task ApplyAsync(DataHost host, int account, DateTimeOffset from, DateTimeOffset through)
    {
        var page = new InboxEntry
        {
            AccountId = account,
            Source = ArrivalSource.Events,
            ReceivedAt = host.Clock.GetUtcNow(),
            Body = "[]",
            EventCount = 0,
            CompletesFrom = from,
            CompletesThrough = through,
        };
        await host.Get<InboxWriter>().WriteAsync(page, CancellationToken.None);
        await host.Get<InboxApplier>().DrainAsync(CancellationToken.None);
    }

    private static async Task<(DateTimeOffset From, DateTimeOffset Through)> ReadAsync(DataHost host)
    {
        await using var store = host.OpenStore();
        var progress = await store.SyncProgress.SingleAsync();
        return (progress.HistoryFrom, progress.CompleteThrough);
    }
}
