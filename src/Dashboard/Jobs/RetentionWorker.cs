using Dashboard.Data.Privacy;

namespace Dashboard.Jobs;

/// <summary>
/// Erases once an hour what is older than it may be kept. Several instances may do it side by side: each turn has the feedback lock, and
/// finds what the others have left.
/// </summary>
internal sealed partial class RetentionWorker(Retention retention, TimeProvider clock, ILogger<RetentionWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            await TryAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryAsync(CancellationToken stoppingToken)
    {
        try
        {
            var done = await retention.RunAsync(stoppingToken);
            if (!done.IsEmpty)
                Log.Erased(logger, done.Comments, done.Statements, done.Agents);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.CannotErase(logger, exception.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            3010,
            LogLevel.Information,
            "Erased {Comments} comments, cut down {Statements} statements and took the agent out of {Agents} answers that were too old.")]
        public static partial void Erased(ILogger logger, int comments, int statements, int agents);

        [LoggerMessage(3011, LogLevel.Warning, "What is too old cannot be erased now; it is tried again in an hour: {Reason}")]
        public static partial void CannotErase(ILogger logger, string reason);
    }
}
