using Dashboard.Data.Foundation;
using Dashboard.Data.Rollups;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Rollups;

public sealed class RollupTests
{
    private static readonly DateTimeOffset LateEvening = new(2026, 2, 1, 23, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task CheckAsync_TamperedCell_NamesTheCellAndBothCounts()
    {
        await using var host = await DataHost.StartAsync();
        await FillAsync(host);
        await using (var store = host.OpenStore())
            await store.DayCells.ExecuteUpdateAsync(cells => cells.SetProperty(cell => cell.Score4, 7));

        var differences = await host.Get<RollupCheck>().RunAsync(CancellationToken.None);

        Assert.Contains(differences, line => line.StartsWith("2026-02-01", StringComparison.Ordinal)
            && line.EndsWith("Score4 is 7, should be 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RebuildAsync_TamperedAndMissingCells_MakesThemRight()
    {
        await using var host = await DataHost.StartAsync();
        await FillAsync(host);
        await using (var store = host.OpenStore())
            await store.DayCells.ExecuteDeleteAsync();

        await host.Get<RollupRebuild>().RunAsync(null, CancellationToken.None);

        Assert.Empty(await host.Get<RollupCheck>().RunAsync(CancellationToken.None));
        await using var after = host.OpenStore();
        Assert.Equal(1, await after.DayCells.SumAsync(cell => cell.Score4));
    }

    [Fact]
    public async Task Cells_ZoneEastOfUtc_CountOnTheLocalDay()
    {
        Assert.True(ReportingZone.TryCreate("Europe/Berlin", out var zone, out _));
        await using var host = await DataHost.StartAsync(zone: zone);

        await FillAsync(host);

        await using var store = host.OpenStore();
        Assert.All(await store.DayCells.ToListAsync(), cell => Assert.Equal(new DateOnly(2026, 2, 2), cell.Day));
    }

    [Fact]
    public async Task RunIfNeededAsync_SecondTime_HasNothingToDo()
    {
        await using var host = await DataHost.StartAsync();

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
