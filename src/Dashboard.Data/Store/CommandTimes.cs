using System.Data.Common;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Dashboard.Data.Foundation;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dashboard.Data.Store;

/// <summary>Measures how long the database takes for a command, until it begins to answer; what the command is, it does not say.</summary>
internal sealed class CommandTimes : DbCommandInterceptor
{
    private const string Operation = "operation";

    private static readonly Histogram<double> Duration = ProductTelemetry.Seconds(
        "dashboard.store.command.duration", "How long the database took for a command.");

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Record(eventData.Duration, "read", "done");
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Record(eventData.Duration, "read", "done");
        return ValueTask.FromResult(result);
    }

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        Record(eventData.Duration, "write", "done");
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Record(eventData.Duration, "write", "done");
        return ValueTask.FromResult(result);
    }

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => RecordFailed(eventData);

    public override Task CommandFailedAsync(
        DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        RecordFailed(eventData);
        return Task.CompletedTask;
    }

    private static void RecordFailed(CommandErrorEventData eventData) => Record(
        eventData.Duration, eventData.ExecuteMethod is DbCommandMethod.ExecuteNonQuery ? "write" : "read", "failed");

    private static void Record(TimeSpan duration, string operation, string outcome)
    {
        if (!Duration.Enabled)
            return;
        Duration.Record(duration.TotalSeconds, new TagList { { Operation, operation }, { ProductTelemetry.Outcome, outcome } });
    }
}
