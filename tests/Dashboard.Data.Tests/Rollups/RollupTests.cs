using Dashboard.Data.Foundation;
using Dashboard.Data.Rollups;
using Dashboard.Data.Tests.Reporting;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Rollups;

public sealed class RollupTests
{
    private static readonly DateTimeOffset LateEvening = new(2026, 2, 1, 23, 30, 0, TimeSpan.Zero);

    [Theory, Databases]
    public async Task CheckAsync_TamperedCell_NamesTheCellAndBothCounts(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await FillAsync(host);
        await using (var store = host.OpenStore())
            await store.DayCells.ExecuteUpdateAsync(cells => cells.SetProperty(cell => cell.Score4, 7));

        var differences = await host.Get<RollupCheck>().RunAsync(CancellationToken.None);

        Assert.Contains(differences, line => line.StartsWith("2026-02-01", StringComparison.Ordinal)
            && line.EndsWith("Score4 is 7, should be 1", StringComparison.Ordinal));
    }

    [Theory, Databases]
    public async Task RebuildAsync_TamperedAndMissingCells_MakesThemRight(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await FillAsync(host);
        await using (var store = host.OpenStore())
            await store.DayCells.ExecuteDeleteAsync();

        await host.Get<RollupRebuild>().RunAsync(null, CancellationToken.None);

        Assert.Empty(await host.Get<RollupCheck>().RunAsync(CancellationToken.None));
        await using var after = host.OpenStore();
        Assert.Equal(1, await after.DayCells.SumAsync(cell => cell.Score4));
    }

    [Theory, Databases]
    public async Task RebuildAsync_FeedbackWithTags_CountOnceMoreByTheirTags(StoreKind database)
    {
        await using var random = await RandomStore.CreateAsync(database, seed: 77, feedback: 150);
        await using (var store = random.Host.OpenStore())
            await store.DayCells.ExecuteDeleteAsync();

        await random.Host.Get<RollupRebuild>().RunAsync(null, CancellationToken.None);

        var counted = random.Rows.Where(row => !row.IsTest).ToList();
        var tagged = counted.Where(row => row.Tags.Length > 0).ToList();
        Assert.InRange(tagged.Count, 20, counted.Count - 20);
        await using var after = random.Host.OpenStore();
        Assert.Equal(counted.Count, await after.DayCells.Where(cell => !cell.IsTagged).SumAsync(cell => cell.Sent));
        Assert.Equal(tagged.Count, await after.DayCells.Where(cell => cell.IsTagged).SumAsync(cell => cell.Sent));
        Assert.Equal(
            tagged.Select(row => row.Tags).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            (await after.DayCells.Where(cell => cell.IsTagged).Select(cell => cell.Tags).Distinct().ToListAsync()).Order(
                StringComparer.Ordinal));
        Assert.Empty(await random.Host.Get<RollupCheck>().RunAsync(CancellationToken.None));
    }

    [Theory, Databases]
    public async Task Cells_ZoneEastOfUtc_CountOnTheLocalDay(StoreKind database)
    {
        Assert.True(ReportingZone.TryCreate("Europe/Berlin", out var zone, out _));
        await using var host = await DataHost.StartAsync(zone: zone, store: database);

        await FillAsync(host);

        await using var store = host.OpenStore();
        Every.One(await store.DayCells.ToListAsync(), cell => Assert.Equal(new DateOnly(2026, 2, 2), cell.Day));
    }

    [Theory, Databases]
    public async Task RunIfNeededAsync_SecondTime_HasNothingToDo(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);

        Assert.True(await host.Get<RollupRebuild>().RunIfNeededAsync(CancellationToken.None));
        Assert.False(await host.Get<RollupRebuild>().RunIfNeededAsync(CancellationToken.None));
    }

    private static async Task FillAsync(DataHost host)
    {
        var fixture = new FeedbackFixture(host);
        var prompt = FeedbackFixture.Prompt("1", LateEvening);
        await fixture.MergeAsync(await fixture.AddAccountAsync(), FeedbackFixture.Scored(prompt, 4, LateEvening.AddMinutes(5), "good"));
    }
}
