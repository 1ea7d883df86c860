using Dashboard.Data.Reporting;
using Dashboard.Formats.Files;

namespace Dashboard.Exports;

/// <summary>Writes responses as CSV.</summary>
internal static class CsvResponses
{
    /// <summary>Writes the header and every row as it comes, never holding more than a buffer of them.</summary>
    /// <param name="target">Where to; stays open, and is written asynchronously only.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    public static Task WriteAsync(
        Stream target, IReadOnlyList<ExportColumn> columns, IAsyncEnumerable<ResponseRow> rows, CancellationToken cancellationToken) =>
        CsvFile.WriteAsync(target, [.. columns.Select(column => (column.Header, column.Cell))], rows, cancellationToken);
}
