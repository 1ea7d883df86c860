using System.Runtime.CompilerServices;

namespace Dashboard.Exports;

/// <summary>
/// Rows on their way into a file: begun before the file is, so that a store that cannot be read refuses it whole, and counted for the audit
/// log.
/// </summary>
/// <param name="rows">The rows.</param>
internal sealed class CountedRows<TRow>(IAsyncEnumerable<TRow> rows) : IAsyncDisposable
{
    private IAsyncEnumerator<TRow>? _rows;
    private bool _isThere;

    /// <summary>How many were handed on so far.</summary>
    public long Count { get; private set; }

    /// <summary>Reads the first stretch of the rows.</summary>
    /// <param name="cancellationToken">Stops it, and the reading of all others.</param>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        _rows = rows.GetAsyncEnumerator(cancellationToken);
        _isThere = await _rows.MoveNextAsync();
    }

    /// <summary>The rows, once.</summary>
    /// <param name="cancellationToken">Stops between rows.</param>
    public async IAsyncEnumerable<TRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (_rows is null)
            await BeginAsync(cancellationToken);
        for (; _isThere; _isThere = await _rows!.MoveNextAsync())
        {
            Count++;
            yield return _rows!.Current;
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _rows?.DisposeAsync() ?? ValueTask.CompletedTask;
}
