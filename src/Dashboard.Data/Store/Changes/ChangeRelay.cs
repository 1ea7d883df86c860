using System.Data.Common;
using System.Net.Sockets;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Dashboard.Data.Store.Changes;

/// <summary>
/// Passes the change signal between the instances on one PostgreSQL, by NOTIFY and LISTEN. It carries nothing but who sends it and how far
/// it reaches: whose results and rights, and no result. An instance that could not listen for a while raises its signal once when it can
/// again, since it may have missed one.
/// </summary>
/// <param name="changes">The signal of this instance.</param>
/// <param name="logger">Told when the server cannot be reached.</param>
public sealed partial class ChangeRelay(IOptions<StoreOptions> options, StoreChanges changes, ILogger<ChangeRelay> logger)
{
    private const string ChannelName = "dashboard_changes";
    private const char Separator = ':';

    /// <summary>However much changes, others hear of it ten times a second at most.</summary>
    private static readonly TimeSpan BetweenSignals = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <summary>How long the server may say nothing before it is asked whether it is still there.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(10);

    private readonly string _self = $"{Guid.CreateVersion7():N}";

    /// <summary>Relays until it is cancelled; on SQLite, where there is nobody to relay to, it returns at once.</summary>
    /// <returns>Completes when it has ended.</returns>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!StoreOptions.IsPostgres(options.Value.Provider))
            return;
        var signals = Channel.CreateUnbounded<StoreChange>(new UnboundedChannelOptions { SingleReader = true });
        using var own = changes.SubscribeToOwn(change => signals.Writer.TryWrite(change));
        await Task.WhenAll(
            KeepAsync(connection => SendAsync(connection, signals, cancellationToken), cancellationToken),
            KeepAsync(connection => ListenAsync(connection, cancellationToken), cancellationToken));
    }

    /// <summary>
    /// Gives <paramref name="work"/> a connection, and after a failure a new one, with longer pauses the longer the server is away.
    /// </summary>
    private async Task KeepAsync(Func<NpgsqlConnection, Task> work, CancellationToken cancellationToken)
    {
        var pause = FirstPause;
        while (true)
        {
            try
            {
                await using var connection = PostgresConnections.CreateDedicated(options.Value.ConnectionString, "Dashboard signals");
                await connection.OpenAsync(cancellationToken);
                pause = FirstPause;
                await work(connection);
            }
            catch (Exception exception) when (exception is DbException or SocketException or TimeoutException or IOException)
            {
                Log.Interrupted(logger, exception.Message);
            }

            await Task.Delay(pause, TimeProvider.System, cancellationToken);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private async Task SendAsync(NpgsqlConnection connection, Channel<StoreChange> signals, CancellationToken cancellationToken)
    {
        while (true)
        {
            var change = await NextAsync(signals.Reader, cancellationToken);
            try
            {
                await using var command = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection);
                command.Parameters.AddWithValue(ChannelName);
                command.Parameters.AddWithValue(_self + Separator + ChangeNotification.Write(change));
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // For the next connection.
                signals.Writer.TryWrite(change);
                throw;
            }

            await Task.Delay(BetweenSignals, TimeProvider.System, cancellationToken);
        }
    }

    /// <summary>What has changed since the last signal, as one.</summary>
    private static async Task<StoreChange> NextAsync(ChannelReader<StoreChange> signals, CancellationToken cancellationToken)
    {
        var change = await signals.ReadAsync(cancellationToken);
        while (signals.TryRead(out var more))
            change = change.And(more);
        return change;
    }

    private async Task ListenAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        connection.Notification += (_, heard) =>
        {
            var sender = heard.Payload.IndexOf(Separator, StringComparison.Ordinal);
            if (sender < 0)
                changes.Hear(StoreChange.Anything);
            else if (!heard.Payload.AsSpan(0, sender).SequenceEqual(_self))
                changes.Hear(ChangeNotification.Read(heard.Payload[(sender + 1)..]));
        };
        await using var command = new NpgsqlCommand($"LISTEN {ChannelName}", connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
        changes.Hear(StoreChange.Anything);
        command.CommandText = "SELECT 1";
        while (true)
        {
            if (!await connection.WaitAsync(LongestSilence, cancellationToken))
                await command.ExecuteScalarAsync(cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(4004, LogLevel.Warning, "Signals between instances are interrupted: {Reason}")]
        public static partial void Interrupted(ILogger logger, string reason);
    }
}
