using Dashboard.Emulator.Delivery;
using Dashboard.Emulator.Wire;
using Dashboard.Emulator.World;

namespace Dashboard.Emulator.Webhooks;

/// <summary>Pushes events one by one, in order. X promises no retries; these few only make the order of starting not matter.</summary>
internal sealed partial class WebhookPusher(WebhookQueue queue, Receiver receiver, TimeProvider clock, ILogger<WebhookPusher> logger)
    : BackgroundService
{
    private const int MaxAttempts = 30;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var happened in queue.ReadAllAsync(stoppingToken))
            await PushAsync(happened, stoppingToken);
    }

    private async Task PushAsync(FeedbackEvent happened, CancellationToken stop)
    {
        var body = Reply.JsonBytes(json => FeedbackJson.WriteEvent(json, happened));
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var result = await receiver.PostAsync(body, stop);
            if (result is DeliveryResult.Accepted)
                return;
            if (result is DeliveryResult.Refused)
                break;
            await Task.Delay(RetryPauses.After(attempt), clock, stop);
        }

        Log.Dropped(logger, happened.Feedback.Id);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The webhook receiver did not take an event of feedback {Id}; it is dropped.")]
        internal static partial void Dropped(ILogger logger, string id);
    }
}
