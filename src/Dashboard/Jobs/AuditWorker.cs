using Dashboard.Data.Access.Audit;

namespace Dashboard.Jobs;

/// <summary>
/// Verifies the audit log at the start and every day. Its newest seal then stands in the product's log too, which nobody who can only write
/// to the database can take back.
/// </summary>
internal sealed partial class AuditWorker(AuditWatch watch, TimeProvider clock, ILogger<AuditWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    /// <summary>How soon it is tried again while the store is away.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
            await Task.Delay(await LookAsync(stoppingToken) ? Every : Again, clock, stoppingToken);
    }

    private async Task<bool> LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            var verdict = (await watch.LookAsync(stoppingToken)).Verdict;
            if (verdict.Unread is { } unread)
                Log.Unread(logger, $"{unread}");
            if (verdict.Gone is { } gone)
                Log.Unread(logger, $"{gone}");
            if (verdict.Fault is { } fault)
                Log.Broken(logger, $"{fault}");
            if (verdict.IsWhole)
                Log.Whole(logger, verdict.Count, verdict.End);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.CannotLook(logger, exception.Message);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3007, LogLevel.Information, "The audit log is whole: {Count} entries; its newest seal is {Seal}")]
        public static partial void Whole(ILogger logger, long count, AuditMark seal);

        [LoggerMessage(3008, LogLevel.Error, "The audit log is not as it was written: {Fault} See \"audit verify\".")]
        public static partial void Broken(ILogger logger, string fault);

        [LoggerMessage(3012, LogLevel.Warning, "The audit log cannot be verified from its beginning: {Fault} See \"audit verify\".")]
        public static partial void Unread(ILogger logger, string fault);

        [LoggerMessage(3009, LogLevel.Warning, "The audit log cannot be verified now; it is tried again in five minutes: {Reason}")]
        public static partial void CannotLook(ILogger logger, string reason);
    }
}
