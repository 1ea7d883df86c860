using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Rollups;
using Dashboard.Data.Store;
using Dashboard.Data.Tests.Reporting;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace Dashboard.Data.Tests.Rollups;

public sealed class HourCellTests
{
    private static readonly ReportFilter Filter = new() { Period = RandomStore.Days };

    // Berlin: forward from 2:00 to 3:00 on 29 March, back from 3:00 to 2:00 on 25 October.
    [Theory]
    [Databases("2026-03-29T00:59:59Z", DayOfWeek.Sunday, 1)]
    [Databases("2026-03-29T01:00:00Z", DayOfWeek.Sunday, 3)]
    [Databases("2026-03-28T22:59:59Z", DayOfWeek.Saturday, 23)]
    [Databases("2026-03-28T23:00:00Z", DayOfWeek.Sunday, 0)]
    [Databases("2026-03-29T22:00:00Z", DayOfWeek.Monday, 0)]
    [Databases("2026-10-25T00:30:00Z", DayOfWeek.Sunday, 2)]
    [Databases("2026-10-25T01:30:00Z", DayOfWeek.Sunday, 2)]
    [Databases("2026-10-25T02:00:00Z", DayOfWeek.Sunday, 3)]
    [Databases("2026-10-24T22:00:00Z", DayOfWeek.Sunday, 0)]
    [Databases("2026-10-25T22:59:59Z", DayOfWeek.Sunday, 23)]
    [Databases("2026-10-25T23:00:00Z", DayOfWeek.Monday, 0)]
    public async Task Heatmap_WhereClocksChange_HasTheHourThatTheyShowed(StoreKind database, string scoredAt, DayOfWeek weekday, int hour)
    {
        Assert.True(ReportingZone.TryCreate("Europe/Berlin", out var zone, out _));
        await using var host = await DataHost.StartAsync(store: database, zone: zone);
        var at = DateTimeOffset.Parse(scoredAt, System.Globalization.CultureInfo.InvariantCulture);
        var fixture = new FeedbackFixture(host);
        await fixture.MergeAsync(
            await fixture.AddAccountAsync(),
            FeedbackFixture.Scored(FeedbackFixture.Prompt("1", at.AddHours(-3)), 4, at, "good"));
        var filter = new ReportFilter { Period = new Period(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)) };

        var found = Assert.Single((await host.Get<HeatmapQuery>().RunAsync(DataHost.Manager, filter, CancellationToken.None)).Hours);

        Assert.Equal((weekday, hour), (found.Weekday, found.Hour));
        var chosen = filter with { Weekdays = [weekday], Hours = [hour], Search = "good" };
        var other = chosen with { Hours = [(hour + 1) % 24] };
        Assert.Equal(1, await CountAsync(host, chosen));
        Assert.Equal(0, await CountAsync(host, other));
        Assert.Equal(1, await CountAsync(host, chosen with { Search = null }));
        Assert.Equal(0, await CountAsync(host, other with { Search = null }));
    }

    [Theory, Databases]
    public async Task CheckAsync_TamperedCell_NamesEachScoreThatDiffers(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 81, feedback: 60);
        await using (var context = store.Host.OpenStore())
            await context.HourCells.ExecuteUpdateAsync(cells => cells.SetProperty(cell => cell.Scores, Array.Empty<byte>()));

        var differences = await store.Host.Get<RollupCheck>().RunAsync(CancellationToken.None);

        Assert.NotEmpty(differences);
        Every.One(
            differences,
            line => Assert.Matches("score [0-9]+ with(out)? comment at [0-9]{2}:00 after .* is 0 times, should be", line));
    }

    [Theory, Databases]
    public async Task RebuildAsync_MissingCells_MakesThemAgain(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 82, feedback: 150);
        var before = await PackedAsync(store);
        await using (var context = store.Host.OpenStore())
            await context.HourCells.ExecuteDeleteAsync();

        await store.Host.Get<RollupRebuild>().RunAsync(null, CancellationToken.None);

        Assert.Equal(before, await PackedAsync(store));
        Assert.Empty(await store.Host.Get<RollupCheck>().RunAsync(CancellationToken.None));
    }

    [Theory, Databases]
    public async Task ApplyAsync_ManyChanges_LeavesWhatARebuildMakes(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 83, feedback: 200);
        for (var round = 0; round < 5; round++)
        {
            await store.ChangeAsync(80);
            await store.AddAsync(10);
        }

        Assert.Empty(await store.Host.Get<RollupCheck>().RunAsync(CancellationToken.None));
        var kept = await PackedAsync(store);
        await store.Host.Get<RollupRebuild>().RunAsync(null, CancellationToken.None);
        Assert.Equal(await PackedAsync(store), kept);
    }

    [Theory, Databases]
    public async Task HeatmapQuery_SameDayAtAnotherHour_IsNeverStale(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 84, feedback: 1);
        var row = store.Invent() with
        {
            IsTest = false,
            Score = 4,
            SentAt = new DateTimeOffset(2026, 3, 20, 8, 0, 0, TimeSpan.Zero),
            ScoredAt = new DateTimeOffset(2026, 3, 20, 9, 0, 0, TimeSpan.Zero),
        };
        await store.WriteAsync([row]);
        var day = Filter with { Period = new Period(new DateOnly(2026, 3, 20), new DateOnly(2026, 3, 20)) };
        Assert.Equal([9], await HoursAsync(store, day));

        await store.WriteAsync([row with { ScoredAt = row.ScoredAt!.Value.AddHours(2) }]);

        Assert.Equal([11], await HoursAsync(store, day));
    }

    [Theory, Databases]
    public async Task RunIfNeededAsync_StoreFromBeforeThereWereHours_MakesThemAndUntilThenSaysSo(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 85, feedback: 150);
        await store.Host.Get<RollupRebuild>().RunIfNeededAsync(CancellationToken.None);
        var expected = await HoursAsync(store, Filter);
        await DownAndUpAsync(store);
        await store.AddAsync(20);
        await store.ChangeAsync(30);

        var trouble = await Assert.ThrowsAsync<StoreUnavailableException>(() => HoursAsync(store, Filter));
        Assert.True(StoreTrouble.Is(trouble));
        Assert.Single(await store.Host.Get<RollupCheck>().RunAsync(CancellationToken.None));
        await store.Host.Get<ReportWarmth>().RunAsync(RandomStore.Days.To, CancellationToken.None);

        Assert.True(await store.Host.Get<RollupRebuild>().RunIfNeededAsync(CancellationToken.None));

        Assert.Empty(await store.Host.Get<RollupCheck>().RunAsync(CancellationToken.None));
        Assert.NotEqual(expected, []);
        Assert.NotEmpty(await HoursAsync(store, Filter));
        Assert.False(await store.Host.Get<RollupRebuild>().RunIfNeededAsync(CancellationToken.None));
    }

    private static async Task DownAndUpAsync(RandomStore store)
    {
        await using var context = store.Host.OpenStore();
        await context.GetService<IMigrator>().MigrateAsync("TargetsAndEvents");
        await context.Database.MigrateAsync();
    }

    private static async Task<IReadOnlyList<string>> PackedAsync(RandomStore store)
    {
        await using var context = store.Host.OpenStore();
        var cells = await context.HourCells.AsNoTracking().Where(cell => cell.Scores != Array.Empty<byte>()).ToListAsync();
        return [.. cells.Select(cell => Line(cell)).Order(StringComparer.Ordinal)];
    }

    private static string Line(Data.Store.Entities.HourCell cell) => FormattableString.Invariant(
        $"{cell.IsTagged} {cell.Day:O} {cell.Kind} {cell.QuestionVariant} {cell.AccountId} {cell.TeamId} {cell.AgentId} {cell.Tags} ")
        + Convert.ToHexString(cell.Scores);

    private static async Task<IReadOnlyList<int>> HoursAsync(RandomStore store, ReportFilter filter)
    {
        var report = await store.Host.Get<HeatmapQuery>().RunAsync(DataHost.Manager, filter, CancellationToken.None);
        return [.. report.Hours.Select(hour => hour.Hour)];
    }

    private static async Task<long> CountAsync(DataHost host, ReportFilter filter) =>
        (await host.Get<ResponsesPageQuery>().TotalAsync(DataHost.Manager, filter, CancellationToken.None)).Count;
}
