using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.TestKit;
using Dashboard.TestKit.Expectation;
using Xunit;

namespace Dashboard.Data.Tests.Sync;

/// <summary>The whole way, against what X remembers: nothing of the merge, the rollups or the client.</summary>
public sealed class DemoWorldTests
{
    private const int Days = 30;

    [Theory]
    [Databases("UTC")]
    [Databases("America/St_Johns")]
    public async Task PullAsync_TheWholeDemo_IsInTheStoreExactly(StoreKind database, string zoneId)
    {
        Assert.True(ReportingZone.TryCreate(zoneId, out var zone, out _));
        await using var x = await EmulatedX.StartAsync(
            options => (options.EmptyWorld, options.Days, options.PromptsPerDay) = (false, Days, 60), zone, database);
        foreach (var account in x.Emulator.Accounts)
            await x.ConnectAsync(account);
        await CloseAsync(x, half: 0);
        Assert.True(await x.PullAsync());
        await CloseAsync(x, half: 1);

        Assert.InRange((await x.FeedbackAsync()).Count, 1500, 2200);
        Assert.InRange(x.Requests.Count(request => request.Contains("/show/", StringComparison.Ordinal)), 20, 180);
        await using var store = x.Data.OpenStore();
        var expected = new ExpectedStore(x.Emulator, TimeZoneInfo.FindSystemTimeZoneById(zoneId))
        {
            CompleteFrom = x.Clock.GetUtcNow() - TimeSpan.FromDays(Days + 1),
            CompleteThrough = DateTimeOffset.FromUnixTimeMilliseconds(
                (x.Clock.GetUtcNow() - TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1)).ToUnixTimeMilliseconds()),
            Closed = [.. x.Emulator.Helpdesk.Closed(DateTimeOffset.UnixEpoch, x.Clock.GetUtcNow())],
        };
        Assert.Empty(await expected.DifferencesAsync(store));
        Assert.Empty(await x.RollupFaultsAsync());
    }

    /// <summary>Every second conversation before the pull, the others after it: attribution comes both ways.</summary>
    private static async Task CloseAsync(EmulatedX x, int half)
    {
        var closed = x.Emulator.Helpdesk.Closed(DateTimeOffset.UnixEpoch, x.Clock.GetUtcNow())
            .Where((_, index) => index % 2 == half)
            .Select(one => new ClosedConversation
            {
                ExternalId = one.ExternalId,
                AccountUserId = one.AccountUserId,
                AgentId = one.AgentId,
                AgentName = one.AgentName,
                TeamId = one.TeamId,
                TeamName = one.TeamName,
                ClosedAt = one.ClosedAt,
                Tags = one.Tags,
            });
        var result = await x.Data.Get<ConversationRecorder>().RecordAsync([.. closed], CancellationToken.None);
        Assert.Empty(result.Rejected);
    }
}
