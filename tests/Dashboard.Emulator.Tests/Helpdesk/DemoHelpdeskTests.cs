using Dashboard.Emulator.Tests.Kit;
using Dashboard.TestKit;

namespace Dashboard.Emulator.Tests.Helpdesk;

public sealed class DemoHelpdeskTests
{
    [Fact]
    public async Task Sender_Start_ReportsEveryConversationOnceInBatches()
    {
        await using var receiver = await RecordingReceiver.StartAsync();
        var clock = new ManualClock();
        var options = new EmulatorOptions { Days = 20, HelpdeskReceiver = receiver.Options };
        await using var host = await EmulatorHost.StartAsync(options, clock, TestContext.Current.CancellationToken);
        var expected = host.Helpdesk.Closed(DateTimeOffset.UnixEpoch, clock.GetUtcNow()).ToList();

        var batches = await receiver.WaitForAsync(((expected.Count - 1) / 1000) + 1);

        var sizes = batches.Select(batch => batch.GetProperty("conversations").GetArrayLength()).ToList();
        Assert.Equal(expected.Count, sizes.Sum());
        Every.One(sizes, size => Assert.InRange(size, 1, 1000));
        var first = batches[0].GetProperty("conversations")[0];
        Assert.Equal(expected[0].ExternalId, first.GetProperty("external_id").GetString());
        Assert.Equal(expected[0].AgentName, first.GetProperty("agent_name").GetString());
        Assert.Equal(expected[0].TeamId, first.GetProperty("team_id").GetString());
        Assert.Equal(expected[0].CustomerUserId, first.GetProperty("customer_user_id").GetString());
        Assert.Equal(expected[0].ClosedAt, first.GetProperty("closed_at").GetDateTimeOffset());
        Assert.Equal(expected[0].Channel, first.GetProperty("channel").GetString());
        Assert.Equal(expected[0].OpenedAt, first.GetProperty("opened_at").GetDateTimeOffset());
        Assert.Equal(expected[0].Tags, first.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!));
        Assert.Equal(expected[0].ClosureReason, first.GetProperty("closure_reason").GetString());
        Assert.Equal(expected[0].AgentMessages, first.GetProperty("agent_messages").GetInt32());
        Assert.EndsWith("Z", first.GetProperty("closed_at").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sender_AsTimePasses_ReportsNewOnesOnceEvenIfRefusedAtFirst()
    {
        await using var receiver = await RecordingReceiver.StartAsync();
        receiver.FailFirst = 1;
        var clock = new ManualClock();
        var options = new EmulatorOptions { Days = 1, HelpdeskReceiver = receiver.Options };
        await using var host = await EmulatorHost.StartAsync(options, clock, TestContext.Current.CancellationToken);
        using var ticking = new Ticking(clock, TimeSpan.FromMinutes(1));

        var batches = await receiver.WaitForAsync(6);

        var sent = batches
            .SelectMany(batch => batch.GetProperty("conversations").EnumerateArray())
            .Select(one => one.GetProperty("external_id").GetString()!)
            .ToList();
        Assert.Equal(
            host.Helpdesk.Closed(DateTimeOffset.UnixEpoch, clock.GetUtcNow()).Select(closed => closed.ExternalId).Take(sent.Count),
            sent);
    }

    [Fact]
    public async Task Closed_AnyRange_IsOrderedAndBounded()
    {
        await using var host = await EmulatorHost.StartAsync(
            new EmulatorOptions { Days = 10 },
            new ManualClock(),
            TestContext.Current.CancellationToken);
        var (from, to) = (ManualClock.Noon.AddDays(-3), ManualClock.Noon.AddDays(-2));

        var closed = host.Helpdesk.Closed(from, to).ToList();

        Assert.NotEmpty(closed);
        Every.One(closed, one => Assert.InRange(one.ClosedAt, from, to));
        Assert.Equal(closed.Select(one => one.ClosedAt).Order(), closed.Select(one => one.ClosedAt));
    }

    [Fact]
    public async Task Closed_ManyDays_SomeCasesAreClosedAgainBySomebodyElseAndMostHaveTags()
    {
        await using var host = await EmulatorHost.StartAsync(
            new EmulatorOptions { Days = 20 },
            new ManualClock(),
            TestContext.Current.CancellationToken);

        var closed = host.Helpdesk.Closed(DateTimeOffset.UnixEpoch, ManualClock.Noon).ToList();

        var again = closed.GroupBy(one => (one.AccountUserId, one.ExternalId)).Where(same => same.Count() > 1).ToList();
        Assert.InRange(again.Count, 1, closed.Count / 10);
        Assert.All(again, same => Assert.Equal(2, same.Select(one => one.AgentId).Distinct(StringComparer.Ordinal).Count()));
        Assert.InRange(closed.Count(one => one.Tags.Count > 0), closed.Count * 8 / 10, closed.Count - 1);
        Assert.All(closed, one => Assert.True(one.OpenedAt < one.ClosedAt && one.AgentMessages > 0 && one.Channel is "dm" or "public"));
    }

    [Fact]
    public async Task Closed_EmptyWorld_HasNone()
    {
        await using var world = await EmptyWorld.StartAsync();
        Assert.Empty(world.Host.Helpdesk.Closed(DateTimeOffset.UnixEpoch, ManualClock.Noon));
    }
}
