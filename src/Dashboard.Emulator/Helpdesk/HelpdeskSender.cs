using Dashboard.Emulator.Delivery;

namespace Dashboard.Emulator.Helpdesk;

/// <summary>
/// Reports the year's conversations, then new ones as they close. A batch is tried until it is taken: the report must be complete.
/// </summary>
internal sealed partial class HelpdeskSender(
    DemoHelpdesk helpdesk, Receiver receiver, EmulatorOptions options, TimeProvider clock, ILogger<HelpdeskSender> logger)
    : BackgroundService
{
    private const int BatchSize = 1000;
    private static readonly TimeSpan LongestInterval = TimeSpan.FromSeconds(10);

    private TimeSpan Interval => options.ClosesEvery is { } every && every < LongestInterval ? every : LongestInterval;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var from = DateTimeOffset.UnixEpoch;
        while (true)
        {
            var to = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
            foreach (var batch in helpdesk.Closed(from, to).Chunk(BatchSize))
                await SendAsync(batch, stoppingToken);
            from = to.AddSeconds(1);
            await Task.Delay(Interval, clock, stoppingToken);
        }
    }

    private async Task SendAsync(ClosedConversation[] batch, CancellationToken stop)
    {
        var body = ConversationsJson.Write(batch);
        for (var attempt = 1; ; attempt++)
        {
            var result = await receiver.PostAsync(body, stop);
            if (result is DeliveryResult.Accepted)
                return;
            if (result is DeliveryResult.Refused && attempt is 1)
                Log.Refused(logger, batch.Length);
            await Task.Delay(RetryPauses.After(attempt), clock, stop);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Warning,
            "The helpdesk receiver refused {Count} conversations; they are offered again until it takes them.")]
        internal static partial void Refused(ILogger logger, int count);
    }
}
