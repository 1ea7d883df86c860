using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Cells;
using Dashboard.Data.Tests.Reporting;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Store.Cells;

public sealed class CellMemoryTests
{
    private static readonly Period Early = new(new DateOnly(2026, 3, 11), new DateOnly(2026, 3, 20));
    private static readonly Period Late = new(new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 10));

    [Theory, Databases]
    public async Task ReadAsync_MoreCellsThanItMayKeep_ForgetsTheDaysAskedForLongestAgo(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 31);
        var count = (await Memory(store, long.MaxValue).ReadAsync(new CellWish([Early]), CancellationToken.None)).Size;
        using var memory = Memory(store, count);

        await memory.ReadAsync(new CellWish([Early]), CancellationToken.None);
        var later = await memory.ReadAsync(new CellWish([Late]), CancellationToken.None);
        var again = await memory.ReadAsync(new CellWish([Early, Late]), CancellationToken.None);

        Assert.Empty(Missing(later, Late));
        Assert.NotEmpty(Missing(later, Early));
        Assert.Empty(Missing(again, Early).Concat(Missing(again, Late)));
        Assert.True(again.Size > count);
    }

    [Theory, Databases]
    public async Task ReadAsync_Hours_TakeNoMoreThanTheirDaysAndScores(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 34);
        using var memory = new CellMemory(store.Host.Get<IDbContextFactory<DashboardContext>>(), CellSort.Hours);

        var state = await memory.ReadAsync(new CellWish([Early]), CancellationToken.None);

        var scores = store.Rows.Count(row =>
            row is { IsTest: false, ScoredAt: { } at } && Early.Contains(DateOnly.FromDateTime(at.UtcDateTime)));
        var cells = state.Days.Values.Sum(day => day.Count);
        Assert.InRange(scores, 20, 400);
        Assert.InRange(state.Size, (21 * cells) + scores, (21 * cells) + (4 * scores));
    }

    [Theory, Databases]
    public async Task ReadAsync_NothingChanged_ReadsNoDayTwice(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 32);
        using var memory = Memory(store, long.MaxValue);
        var before = await memory.ReadAsync(new CellWish([Early, Late]), CancellationToken.None);

        var after = await memory.ReadAsync(new CellWish([Early]), CancellationToken.None);

        Assert.Same(before, after);
    }

    [Theory, Databases]
    public async Task ReadAsync_OneDayChanged_KeepsTheOthers(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 33);
        using var memory = Memory(store, long.MaxValue);
        var before = await memory.ReadAsync(new CellWish([Early, Late]), CancellationToken.None);
        var changed = store.Rows.First(row =>
            !row.IsTest && row.Score is null && Early.Contains(DateOnly.FromDateTime(row.SentAt.UtcDateTime)));
        await store.WriteAsync([changed with { IsTest = true }]);

        var after = await memory.ReadAsync(new CellWish([Early, Late]), CancellationToken.None);

        var day = Assert.Single(before.Days, held => after.Days[held.Key] != held.Value).Value;
        Assert.Equal(DateOnly.FromDateTime(changed.SentAt.UtcDateTime), day.Day);
    }

    private static IEnumerable<(int First, int Last)> Missing(CellState state, Period days) =>
        state.Missing(state.Version.DayNumbersIn(days));

    private static CellMemory Memory(RandomStore store, long most) =>
        new(store.Host.Get<IDbContextFactory<DashboardContext>>(), CellSort.Days, most);
}
