using System.Runtime.CompilerServices;
using Dashboard.Data.Reporting;

namespace Dashboard.Exports;

/// <summary>Counts rows as they are handed on, for the audit log.</summary>
/// <param name="rows">The rows.</param>
internal sealed class CountedRows(IAsyncEnumerable<ResponseRow> rows)
{
    /// <summary>How many were handed on so far.</summary>
    public long Count { get; private set; }

    /// <summary>The rows, once.</summary>
    /// <param name="cancellationToken">Stops between rows.</param>
    public async IAsyncEnumerable<ResponseRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            Count++;
            yield return row;
        }
    }
}
