using Npgsql;

namespace Dashboard.Data.Store.Instances;

/// <summary>A term that lasts as long as its connection, which is asked for a sign of life every three seconds.</summary>
internal sealed class PostgresTerm : LeadershipTerm
{
    private static readonly TimeSpan BetweenSigns = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _lost = new();
    private readonly CancellationTokenSource _ended = new();
    private readonly NpgsqlConnection _connection;
    private readonly Task _watch;

    /// <param name="connection">The open connection whose session holds the lock; closed at the end.</param>
    /// <param name="onLost">Called before <see cref="Lost"/> fires.</param>
    public PostgresTerm(NpgsqlConnection connection, Action onLost)
    {
        _connection = connection;
        Lost = _lost.Token;
        _watch = WatchAsync(onLost);
    }

    public override CancellationToken Lost { get; }

    public override async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _watch;
        await _connection.DisposeAsync();
        await _lost.CancelAsync();
        _lost.Dispose();
        _ended.Dispose();
    }

    private async Task WatchAsync(Action onLost)
    {
        try
        {
            while (true)
            {
                // Ends early when the server closes the connection.
                await _connection.WaitAsync(BetweenSigns, _ended.Token);
                await SignAsync().WaitAsync(LongestSilence, TimeProvider.System, _ended.Token);
            }
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested)
        {
            // Given back.
        }
        catch (Exception)
        {
            // Whatever it was: nobody can say any more that the lock is held.
            onLost();
            await _lost.CancelAsync();
        }
    }

    private async Task SignAsync()
    {
        await using var command = new NpgsqlCommand("SELECT 1", _connection);
        await command.ExecuteScalarAsync(_ended.Token);
    }
}
