using System.Globalization;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Rollups;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Rollups;

public sealed class RollupRebuildTests
{
    /// <summary>More than two of the rebuild's batches.</summary>
    private const int Rows = 21_000;

    private static readonly DateTimeOffset Evening = new(2026, 2, 1, 23, 30, 0, TimeSpan.Zero);

    [Theory, Databases]
    public async Task RunAsync_NewZoneAndMergesInTheMiddle_SwitchesAtOnceWhenAllIsRight(StoreKind database)
    {
        await using var shared = await TestDatabase.CreateAsync(database);
        await using var before = await DataHost.StartAsync(database: shared);
        var account = await new FeedbackFixture(before).AddAccountAsync();
        await FillAsync(before, account.Id);
        var shares = new Shares();
        await before.Get<RollupRebuild>().RunAsync(shares, CancellationToken.None);
        Assert.Equal(1, shares.Reported[^1]);
        Assert.Equal(shares.Reported.Order(), shares.Reported);
        await using var after = await DataHost.StartAsync(zone: Berlin(), database: shared);

        await InterruptAsync(after);
        await MergeAsync(after, account);
        await ScoreAtTheBorderAsync(after, account);

        Assert.Equal("UTC", after.Get<ZoneInForce>().Current.Id);
        Assert.Empty(await after.Get<RollupCheck>().RunAsync(CancellationToken.None));
        await using var store = after.OpenStore();
        Assert.Equal(1, await store.RollupBuilds.CountAsync());

        Assert.True(await after.Get<RollupRebuild>().RunIfNeededAsync(CancellationToken.None));

        Assert.Equal("Europe/Berlin", after.Get<ZoneInForce>().Current.Id);
        Assert.Empty(await after.Get<RollupCheck>().RunAsync(CancellationToken.None));
        Assert.Equal(0, await store.RollupBuilds.CountAsync());
        Assert.Equal(1, await store.DayCells.Select(cell => cell.Generation).Distinct().CountAsync());
        Assert.Equal(1, await store.HourCells.Select(cell => cell.Generation).Distinct().CountAsync());
        Assert.Equal(Rows + 2, await store.DayCells.SumAsync(cell => cell.Sent));
        Assert.Equal(3, await store.DayCells.SumAsync(cell => cell.Score5));
        Assert.Equal(2, await store.DayCells.SumAsync(cell => cell.Score4));
    }

    private static ReportingZone Berlin() => ReportingZone.TryCreate("Europe/Berlin", out var zone, out _) ? zone : ReportingZone.Utc;

    private static Task FillAsync(DataHost host, int account) => host.Get<StoreWriter>().WriteFeedbackAsync(
        (context, token) => FeedbackTable.WriteAsync(context, [.. Enumerable.Range(0, Rows).Select(number => Row(number, account))], token),
        CancellationToken.None);

    private static StoredFeedback Row(int number, int account) => new()
    {
        Id = Id(number),
        AccountId = account,
        Kind = SurveyKind.Csat,
        SentAt = Evening.AddMinutes(number % 60),
        UpdatedAt = Evening.AddMinutes(number % 60),
        ReceivedAt = Evening,
    };

    private static string Id(int number) => FormattableString.Invariant($"{1_000_000 + (number * 10)}");

    /// <summary>Stops the rebuild behind its first batch.</summary>
    private static async Task InterruptAsync(DataHost host)
    {
        using var crash = new CancellationTokenSource();
        var stop = new Stop(crash);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.Get<RollupRebuild>().RunAsync(stop, crash.Token));

        // More than two batches are there, and one is counted.
        Assert.InRange(stop.Share, 0.01, 0.5);
    }

    /// <summary>A feedback that is counted already, one that is not, and a new one on either side.</summary>
    private static Task MergeAsync(DataHost host, Account account)
    {
        var counted = FeedbackFixture.Prompt(Id(3), Evening);
        var uncounted = FeedbackFixture.Prompt(Id(Rows - 3), Evening);
        return new FeedbackFixture(host).MergeAsync(
            account,
            FeedbackFixture.Scored(counted, 5, Evening.AddHours(3)),
            FeedbackFixture.Scored(uncounted, 5, Evening.AddHours(3)),
            FeedbackFixture.Scored(FeedbackFixture.Prompt(Id(3) + "5", Evening), 5, Evening.AddHours(3)),
            FeedbackFixture.Prompt(Id(Rows - 3) + "5", Evening));
    }

    /// <summary>
    /// The last feedback that is counted already and the first that is not, where it is easiest to count one twice or not at all.
    /// </summary>
    private static async Task ScoreAtTheBorderAsync(DataHost host, Account account)
    {
        await using var store = host.OpenStore();
        var last = int.Parse((await store.RollupBuilds.SingleAsync()).LastId, CultureInfo.InvariantCulture);
        Assert.InRange(last, int.Parse(Id(1), CultureInfo.InvariantCulture), int.Parse(Id(Rows - 2), CultureInfo.InvariantCulture));
        var border = new[] { last, last + 10 }.Select(id => FeedbackFixture.Prompt(id.ToString(CultureInfo.InvariantCulture), Evening));
        await new FeedbackFixture(host).MergeAsync(
            account,
            [.. border.Select(prompt => FeedbackFixture.Scored(prompt, 4, Evening.AddHours(3)))]);
    }

    private sealed class Shares : IProgress<double>
    {
        public List<double> Reported { get; } = [];

        public void Report(double value) => Reported.Add(value);
    }

    private sealed class Stop(CancellationTokenSource source) : IProgress<double>
    {
        public double Share { get; private set; }

        public void Report(double value)
        {
            Share = value;
            source.Cancel();
        }
    }
}
