using System.Globalization;
using System.Threading.Channels;
using Dashboard.Emulator.Delivery;
using Dashboard.Emulator.Faults;
using Dashboard.Emulator.Wire;
using Dashboard.Emulator.World;

namespace Dashboard.Emulator.Webhooks;

/// <summary>
/// Pushes events one by one, in order, except those that faults hold back or double. X promises no retries; these few only make the order
/// of starting not matter.
/// </summary>
internal sealed partial class WebhookPusher(
    WebhookQueue queue,
    Receiver receiver,
    WebhookReceipts receipts,
    FaultDice dice,
    FaultPlan plan,
    TimeProvider clock,
    ILogger<WebhookPusher> logger) : BackgroundService
{
    private const int MaxAttempts = 30;

    private readonly Channel<(FeedbackEvent Event, DateTimeOffset Due)> _late =
        Channel.CreateUnbounded<(FeedbackEvent Event, DateTimeOffset Due)>(new UnboundedChannelOptions { SingleReader = true });

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
        => Task.WhenAll(PushPromptlyAsync(stoppingToken), PushLateAsync(stoppingToken));

    private async Task PushPromptlyAsync(CancellationToken stop)
    {
        await foreach (var happened in queue.ReadAllAsync(stop))
        {
            if (dice.Happens(Fault.WebhookLate, NameOf(happened)))
                _late.Writer.TryWrite((happened, clock.GetUtcNow() + plan.LateBy));
            else
                await PushAsync(happened, stop);
        }
    }

    private async Task PushLateAsync(CancellationToken stop)
    {
        await foreach (var (happened, due) in _late.Reader.ReadAllAsync(stop))
        {
            if (due - clock.GetUtcNow() is { } wait && wait > TimeSpan.Zero)
                await Task.Delay(wait, clock, stop);
            await PushAsync(happened, stop);
        }
    }

    private async Task PushAsync(FeedbackEvent happened, CancellationToken stop)
    {
        var body = Reply.JsonBytes(json => FeedbackJson.WriteEvent(json, happened));
        var times = dice.Happens(Fault.WebhookTwice, NameOf(happened)) ? 2 : 1;
        for (var time = 1; time <= times; time++)
        {
            if (await TryPushAsync(body, stop))
                receipts.Tell(happened);
            else
                Log.Dropped(logger, happened.Feedback.Id);
        }
    }

    private async Task<bool> TryPushAsync(ReadOnlyMemory<byte> body, CancellationToken stop)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var result = await receiver.PostAsync(body, stop);
            if (result is not DeliveryResult.NotNow)
                return result is DeliveryResult.Accepted;
            await Task.Delay(RetryPauses.After(attempt), clock, stop);
        }

        return false;
    }

    private static string NameOf(FeedbackEvent happened)
        => string.Create(CultureInfo.InvariantCulture, $"{happened.Feedback.Id} {happened.At} {(int)happened.Content}");

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The webhook receiver did not take an event of feedback {Id}; it is dropped.")]
        internal static partial void Dropped(ILogger logger, string id);
    }
}
