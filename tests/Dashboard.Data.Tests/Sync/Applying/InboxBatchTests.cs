using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Applying;

public sealed class InboxBatchTests
{
    private static readonly DateTimeOffset Received = new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>How many of the oldest entries fit, of entries with 3, 1, 1 and 2 events; a greater one goes alone.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(5, 3)]
    [InlineData(6, 3)]
    [InlineData(7, 4)]
    [InlineData(100, 4)]
    public async Task ReadAsync_UpToANumberOfEvents_TakesTheOldestEntriesThatFit(int events, int entries)
    {
        await using var host = await DataHost.StartAsync();
        await using var store = host.OpenStore();
        foreach (var count in new[] { 3, 1, 1, 2 })
        {
            store.Add(new InboxEntry { Source = ArrivalSource.Events, ReceivedAt = Received, Body = PageOf(count), EventCount = count });
            await store.SaveChangesAsync();
        }

        var batch = await InboxBatch.ReadAsync(store, events, CancellationToken.None);

        Assert.NotNull(batch);
        Assert.Equal(new[] { 3, 1, 1, 2 }.Take(entries), batch.Entries.Select(entry => entry.EventCount));
        Assert.Equal(batch.Entries.Sum(entry => entry.EventCount), batch.Events.Count);
    }

    [Fact]
    public async Task ReadAsync_NothingWaits_IsNull()
    {
        await using var host = await DataHost.StartAsync();
        await using var store = host.OpenStore();

        Assert.Null(await InboxBatch.ReadAsync(store, 10, CancellationToken.None));
    }

    private static string PageOf(int count) => $"[{string.Join(',', Enumerable.Range(1, count).Select(number =>
        WireText.Event(FeedbackFixture.Prompt($"{number}", Received))))}]";
}
