using Dashboard.Formats.Files;

namespace Dashboard.Exports;

/// <summary>Writes responses as CSV.</summary>
internal static class CsvResponses
{
    /// <summary>Writes the header, where there is none yet, and every row as it comes, never holding more than a buffer of them.</summary>
    /// <param name="target">Where to; stays open, and is written asynchronously only.</param>
    /// <param name="file">What is in it.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    public static Task WriteAsync(Stream target, FileRows file, CancellationToken cancellationToken) => CsvFile.WriteAsync(
        target,
        [.. file.Columns.Select(column => (column.Header, column.Cell))],
        file.Rows,
        cancellationToken,
        file.Form.Separator,
        file.IsContinued);
}
