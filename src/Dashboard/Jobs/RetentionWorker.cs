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
            if (done.Comments + done.Statements > 0)
                Log.Erased(logger, done.Comments, done.Statements);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.CannotErase(logger, exception.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3010, LogLevel.Information, "Erased {Comments} comments and cut down {Statements} statements that were too old.")]
        public static partial void Erased(ILogger logger, int comments, int statements);

        [LoggerMessage(3011, LogLevel.Warning, "What is too old cannot be erased now; it is tried again in an hour: {Reason}")]
        public static partial void CannotErase(ILogger logger, string reason);
    }
}
