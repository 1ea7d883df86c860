using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Rollups;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Reporting;

/// <summary>
/// Numbers come from memory, and are those of the store all the same: of one state of it, and of none that is older than the question.
/// </summary>
public sealed class FreshnessTests
{
    private static readonly ReportFilter All = new() { Period = RandomStore.Days, Compare = Comparison.None };

    private static readonly DateTimeOffset Monday = new(2026, 3, 16, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Friday = new(2026, 4, 3, 12, 0, 0, TimeSpan.Zero);

    [Theory, Databases]
    public async Task RunAsync_MergesMeanwhile_AnswersOfOneStateNotOlderThanTheQuestion(StoreKind database)
    {
        await using var shared = await TestDatabase.CreateAsync(database);
        await using var writing = await RandomStore.OverAsync(shared, 1);
        await using var reading = await DataHost.StartAsync(database: shared);
        var committed = 0;
        using var done = new CancellationTokenSource();
        var readers = new[] { writing.Host, reading, reading }.Select(host => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                var before = Volatile.Read(ref committed);
                var (monday, friday) = await SentAsync(host);
                Assert.Equal(monday, friday);
                Assert.True(monday >= before, $"{monday} are older than {before}");
            }
        })).ToList();

        // Each transaction touches two days, so a mix of two states would have more of the one than of the other.
        for (var number = 0; number < 60; number++)
        {
            await writing.WriteAsync([Prompt($"a{number}", Monday), Prompt($"b{number}", Friday)]);
            Volatile.Write(ref committed, number + 1);
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal((60, 60), await SentAsync(reading));
    }

    [Theory, Databases]
    public async Task RunAsync_RebuildForAnotherZoneMeanwhile_SwitchesAtOnce(StoreKind database)
    {
        await using var shared = await TestDatabase.CreateAsync(database);
        await using var store = await RandomStore.OverAsync(shared, 2);
        await store.AddAsync(300);
        Assert.True(ReportingZone.TryCreate("Asia/Kathmandu", out var zone, out _));
        await using var other = await DataHost.StartAsync(database: shared, zone: zone);
        await CheckAsync(store, store.Host, ReportingZone.Utc);

        await other.Get<RollupRebuild>().RunAsync(null, CancellationToken.None);

        await CheckAsync(store, store.Host, zone);
        await CheckAsync(store, other, zone);
        await store.AddAsync(50);
        await store.ChangeAsync(50);
        await CheckAsync(store, store.Host, zone);
        await CheckAsync(store, other, zone);
        Assert.Empty(await other.Get<RollupCheck>().RunAsync(CancellationToken.None));
    }

    [Theory, Databases]
    public async Task RunAsync_RebuildThatIsNotDone_GoesOnWithTheOldCells(StoreKind database)
    {
        await using var shared = await TestDatabase.CreateAsync(database);
        await using var store = await RandomStore.OverAsync(shared, 3);
        await store.AddAsync(100);
        using var crash = new CancellationTokenSource();
        await store.WriteAsync([
            .. Enumerable.Range(0, 10_001).Select(number => Prompt(FormattableString.Invariant($"9{number:00000}"), Monday)),
        ]);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            store.Host.Get<RollupRebuild>().RunAsync(new Stop(crash), crash.Token));

        await store.ChangeAsync(50);

        await CheckAsync(store, store.Host, ReportingZone.Utc);
        await store.Host.Get<RollupRebuild>().RunAsync(null, CancellationToken.None);
        await CheckAsync(store, store.Host, ReportingZone.Utc);
    }

    private static async Task CheckAsync(RandomStore store, DataHost host, ReportingZone zone)
    {
        await host.Get<ZoneInForce>().RefreshAsync(CancellationToken.None);
        foreach (var viewer in Plain.Viewers)
        {
            var report = await host.Get<OverviewQuery>().RunAsync(viewer, All, CancellationToken.None);
            Assert.Equal(Plain.Totals(store.Rows, viewer, All, zone), report.Current);
        }
    }

    private static async Task<(long Monday, long Friday)> SentAsync(DataHost host)
    {
        var report = await host.Get<OverviewQuery>().RunAsync(DataHost.Manager, All, CancellationToken.None);
        return (On(report, Monday), On(report, Friday));
    }

    private static long On(OverviewReport report, DateTimeOffset at) =>
        report.Days.Single(day => day.Day == DateOnly.FromDateTime(at.UtcDateTime)).Tally.Sent;

    private static StoredFeedback Prompt(string id, DateTimeOffset at) =>
        new() { Id = id, AccountId = 1, Kind = SurveyKind.Csat, SentAt = at, UpdatedAt = at, ReceivedAt = at };

    private sealed class Stop(CancellationTokenSource source) : IProgress<double>
    {
        public void Report(double value) => source.Cancel();
    }
}
