using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Dashboard.Data.Store.Instances;

/// <summary>
/// On PostgreSQL: whoever holds an advisory lock by a connection of its own leads. The others keep a connection open too, and ask for the
/// lock again and again: to wait in it would hold back the server's clean-up of old rows. When the leader's process ends, the server gives
/// the lock back at once; when its machine or network is gone, after ten seconds, by when a leader that lives has noticed and stopped.
/// </summary>
internal sealed partial class PostgresLeadership(IOptions<StoreOptions> options, ILogger<PostgresLeadership> logger) : Leadership
{
    /// <summary>How often an instance that waits asks: so long nobody leads after the leader has gone.</summary>
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromMilliseconds(300);

    /// <summary>How soon it connects anew after the server could not be asked.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // Of the last term; it fires too when the term is given back.
    private CancellationToken _lost = new(canceled: true);

    public override bool IsHeld => !_lost.IsCancellationRequested;

    public override async Task<LeadershipTerm> BeginAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await TryBeginAsync(cancellationToken) is { } connection)
            {
                Log.Leading(logger);
                var term = new PostgresTerm(connection, () => Log.Lost(logger));
                _lost = term.Lost;
                return term;
            }

            // The server's time, whatever clock the product goes by.
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
    }

    /// <summary>The connection that holds the lock, as soon as it does; null when the server cannot be asked.</summary>
    private async Task<NpgsqlConnection?> TryBeginAsync(CancellationToken cancellationToken)
    {
        var connection = PostgresConnections.CreateDedicated(options.Value.ConnectionString, PostgresConnections.LeaderName);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand($"SELECT pg_try_advisory_lock({PostgresLocks.Leadership})", connection);
            while (await command.ExecuteScalarAsync(cancellationToken) is not true)
                await Task.Delay(BetweenQuestions, TimeProvider.System, cancellationToken);
            return connection;
        }
        catch (Exception exception) when (exception is DbException or SocketException or TimeoutException or IOException)
        {
            Log.Unreachable(logger, exception.Message);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(4001, LogLevel.Information, "This instance leads from now on.")]
        public static partial void Leading(ILogger logger);

        [LoggerMessage(4002, LogLevel.Warning, "This instance leads no more: its connection to PostgreSQL is gone.")]
        public static partial void Lost(ILogger logger);

        [LoggerMessage(4003, LogLevel.Warning, "PostgreSQL cannot be asked who leads: {Reason}")]
        public static partial void Unreachable(ILogger logger, string reason);
    }
}
