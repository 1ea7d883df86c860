using System.Text.Json;
using Dashboard.Emulator.Tests.Kit;
using Dashboard.TestKit;

namespace Dashboard.Emulator.Tests.Webhooks;

public sealed class WebhookPusherTests
{
    [Fact]
    public async Task Push_NewEvents_ArriveInOrderWithCredentials()
    {
        await using var receiver = await RecordingReceiver.StartAsync();
        await using var world = await EmptyWorld.StartAsync(options => options.Webhook = receiver.Options);
        world.AddFeedback(TimeSpan.FromDays(3));
        var id = world.AddFeedback(TimeSpan.FromHours(2));
        world.Host.World.AddScore(id, 4, world.Clock.GetUtcNow());

        var events = await receiver.WaitForAsync(2);

        Assert.Equal(["feedback.created", "feedback.updated"], events.Select(happened => happened.GetProperty("event_type").GetString()!));
        Every.One(events, happened => Assert.Equal(id, IdOf(happened)));
        Every.One(receiver.Credentials, header => Assert.Equal("Basic eDphLWxvbmctcGFzc3dvcmQtZm9yLXRlc3Rz", header));
    }

    [Fact]
    public async Task Push_ReceiverNotReady_IsTriedAgain()
    {
        await using var receiver = await RecordingReceiver.StartAsync();
        receiver.FailFirst = 2;
        await using var world = await EmptyWorld.StartAsync(options => options.Webhook = receiver.Options);
        var id = world.AddFeedback(TimeSpan.FromHours(2));
        using var ticking = new Ticking(world.Clock, TimeSpan.FromMilliseconds(100));

        Assert.Equal(id, IdOf((await receiver.WaitForAsync(1))[0]));
        Assert.Equal(3, receiver.Posts);
    }

    [Fact]
    public async Task Start_Demo_PushesTheLastDay()
    {
        await using var receiver = await RecordingReceiver.StartAsync();
        var clock = new ManualClock();
        var options = new EmulatorOptions { Days = 3, Webhook = receiver.Options };
        await using var host = await EmulatorHost.StartAsync(options, clock, TestContext.Current.CancellationToken);

        var events = await receiver.WaitForAsync(100);

        var times = events
            .Select(happened =>
                DateTimeOffset.ParseExact(
                    happened.GetProperty("created_at").GetString()!,
                    "ddd MMM dd HH:mm:ss zzz yyyy",
                    System.Globalization.CultureInfo.InvariantCulture))
            .ToList();
        Assert.Equal(times, times.Order());
        Assert.InRange(times[0], clock.GetUtcNow().AddHours(-26), clock.GetUtcNow().AddHours(-24));
    }

    [Fact]
    public async Task Demo_AsTimePasses_NewEventsArePushed()
    {
        await using var receiver = await RecordingReceiver.StartAsync();
        var clock = new ManualClock();
        var options = new EmulatorOptions { Days = 1, Webhook = receiver.Options };
        await using var host = await EmulatorHost.StartAsync(options, clock, TestContext.Current.CancellationToken);
        var before = host.World.FeedbackCount;
        using var ticking = new Ticking(clock, TimeSpan.FromMinutes(5));

        while (!receiver.Bodies.Any(happened => IsOf(happened, "Fri Jun 12")))
            await receiver.WaitForAsync(receiver.Bodies.Count + 1);

        Assert.True(host.World.FeedbackCount > before);
    }

    private static bool IsOf(JsonElement happened, string day)
        => happened.GetProperty("created_at").GetString()!.StartsWith(day, StringComparison.Ordinal);

    private static string IdOf(JsonElement happened) => happened.GetProperty("feedback").GetProperty("id").GetString()!;
}
