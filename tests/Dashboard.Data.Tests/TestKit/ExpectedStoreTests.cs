using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Dashboard.TestKit.Expectation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.TestKit;

/// <summary>An expectation that finds nothing proves nothing: it must find each kind of damage.</summary>
public sealed class ExpectedStoreTests
{
    [Fact]
    public async Task DifferencesAsync_StoreAsPulled_AreNone()
    {
        await using var x = await PulledAsync();
        Assert.Empty(await DifferencesAsync(x));
    }

    [Fact]
    public async Task DifferencesAsync_FeedbackLost_NamesItAndItsCells()
    {
        await using var x = await PulledAsync();
        var lost = (await x.FeedbackAsync())[0].Id;

        var found = await DifferencesAsync(x, store => store.StoredFeedback.Where(row => row.Id == lost).ExecuteDeleteAsync());

        Assert.Equal([$"feedback {lost}: is missing"], found);
    }

    [Fact]
    public async Task DifferencesAsync_ScoreChanged_SaysWhatItShouldBe()
    {
        await using var x = await PulledAsync();

        var found = await DifferencesAsync(
            x, store => store.StoredFeedback.Where(row => row.Score == 4).ExecuteUpdateAsync(row => row.SetProperty(one => one.Score, 5)));

        Assert.EndsWith("score is 5, should be 4", Assert.Single(found), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DifferencesAsync_HistoryLineLost_QuotesIt()
    {
        await using var x = await PulledAsync();

        var found = await DifferencesAsync(x, store => store.Arrivals.Where(line => line.Kind == ArrivalKind.Updated).ExecuteDeleteAsync());

        Assert.Equal(
            2,
            found.Count(one =>
                one.StartsWith("history: never came by events: {\"event_type\":\"feedback.updated\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task DifferencesAsync_HistoryThatXNeverSaid_QuotesIt()
    {
        await using var x = await PulledAsync();

        var found = await DifferencesAsync(
            x,
            store =>
                store
                    .Arrivals.Where(line => line.Kind == ArrivalKind.Updated)
                    .ExecuteUpdateAsync(line =>
                        line.SetProperty(one => one.Body, one => one.Body + " ").SetProperty(one => one.Anomaly, Anomaly.Score)));

        Assert.Equal(2, found.Count(one => one.StartsWith("history: X never said", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task DifferencesAsync_CountOneTooHigh_NamesTheCell()
    {
        await using var x = await PulledAsync();

        var found = await DifferencesAsync(
            x,
            store => store.DayCells.ExecuteUpdateAsync(cell => cell.SetProperty(one => one.Sent, one => one.Sent + 1)));

        Assert.NotEmpty(found);
        Every.One(found, one => Assert.StartsWith("cells: ", one, StringComparison.Ordinal));
    }

    [Fact]
    public async Task DifferencesAsync_ClaimTooSmall_IsSaid()
    {
        await using var x = await PulledAsync();

        var found = await DifferencesAsync(
            x, store => store.SyncProgress.ExecuteUpdateAsync(row => row.SetProperty(one => one.CompleteThrough, one => one.HistoryFrom)));

        Assert.Contains("complete through", Assert.Single(found), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DifferencesAsync_WebhookAcknowledgedAndLost_IsSaid()
    {
        await using var x = await PulledAsync();
        await using var store = x.Data.OpenStore();
        var body = await store.Arrivals.Select(line => line.Body).FirstAsync();

        var found = await new ExpectedStore(x.Emulator, TimeZoneInfo.Utc) { Acknowledged = [body] }.DifferencesAsync(store);

        Assert.StartsWith("history: was acknowledged", Assert.Single(found), StringComparison.Ordinal);
    }

    private static async Task<EmulatedX> PulledAsync()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync();
        var id = x.Prompt(account, TimeSpan.FromDays(5), count: 3)[1];
        x.Emulator.World.AddScore(id, 4, x.Clock.GetUtcNow() - TimeSpan.FromDays(4));
        x.Emulator.World.AddComment(id, "Fine.", x.Clock.GetUtcNow() - TimeSpan.FromDays(3));
        x.Prompt(account, TimeSpan.FromHours(10));
        await x.PullAsync();
        return x;
    }

    private static async Task<IReadOnlyList<string>> DifferencesAsync(EmulatedX x, Func<DashboardContext, Task>? damage = null)
    {
        await using var store = x.Data.OpenStore();
        if (damage is not null)
            await damage(store);
        var expected = new ExpectedStore(x.Emulator, TimeZoneInfo.Utc)
        {
            CompleteFrom = x.Clock.GetUtcNow() - TimeSpan.FromDays(30),
            CompleteThrough = x.Clock.GetUtcNow() - TimeSpan.FromHours(25),
        };
        return await expected.DifferencesAsync(store);
    }
}
