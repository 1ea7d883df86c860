namespace Dashboard.Live;

/// <summary>
/// Of several readings one after the other only the latest counts: the one before is cancelled, and its answer is dropped.
/// </summary>
internal sealed class LatestOnly : IDisposable
{
    private CancellationTokenSource? _current;

    /// <summary>Reads, and hands over the answer if nothing newer was asked for meanwhile. A cancelled reading ends quietly.</summary>
    /// <param name="read">The reading.</param>
    /// <param name="accept">Takes the answer.</param>
    public async Task RunAsync<T>(Func<CancellationToken, Task<T>> read, Action<T> accept)
    {
        var mine = new CancellationTokenSource();
        Supersede(mine);
        try
        {
            var answer = await read(mine.Token);
            if (ReferenceEquals(_current, mine))
                accept(answer);
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            // Nobody waits for it any more.
        }
        finally
        {
            Release(mine);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Supersede(null);

    private void Supersede(CancellationTokenSource? next)
    {
        var previous = _current;
        _current = next;
        previous?.Cancel();
    }

    private void Release(CancellationTokenSource mine)
    {
        if (ReferenceEquals(_current, mine))
            _current = null;

        mine.Dispose();
    }
}
