using Dashboard.Data.Reporting;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Tables;
using SpreadCheetah.Worksheets;

namespace Dashboard.Exports;

/// <summary>
/// Writes responses as an Excel workbook of one sheet: a bold, frozen header, a table that can be filtered and sorted, real numbers and
/// times, ids as text.
/// </summary>
internal static class XlsxResponses
{
    /// <summary>The most rows under the header that a sheet has room for.</summary>
    public const long MostRows = 1_048_575;

    // Spaces around a text are the customer's own.
    private static readonly SpreadCheetahOptions Exact = new() { PreserveStringWhitespace = true };

    /// <summary>Writes the header and every row as it comes, never holding more than a buffer of them.</summary>
    /// <param name="target">Where to; stays open, and is written asynchronously only.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows, at most <see cref="MostRows"/>.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    public static async Task WriteAsync(
        Stream target, IReadOnlyList<ExportColumn> columns, IAsyncEnumerable<ResponseRow> rows, CancellationToken cancellationToken)
    {
        await using var drained = new DrainedStream(target);
        await using (var book = await Spreadsheet.CreateNewAsync(drained, Exact, cancellationToken))
        {
            var styles = new CellStyles(book);
            await BeginAsync(book, styles, columns, cancellationToken);
            var cells = new StyledCell[columns.Count];
            await foreach (var row in rows.WithCancellation(cancellationToken))
            {
                // The moment to let the client catch up.
                if (drained.IsDue)
                    await drained.DrainAsync(cancellationToken);
                for (var index = 0; index < cells.Length; index++)
                    cells[index] = styles.CellOf(columns[index].Cell(row));
                await book.AddRowAsync(cells, cancellationToken);
            }

            await book.FinishAsync(cancellationToken);
        }

        await drained.DrainAsync(cancellationToken);
    }

    private static async Task BeginAsync(
        Spreadsheet book, CellStyles styles, IReadOnlyList<ExportColumn> columns, CancellationToken cancellationToken)
    {
        await book.StartWorksheetAsync("Responses", Sheet(columns), cancellationToken);
        book.StartTable(new Table(TableStyle.Light1, "Responses") { BandedRows = true });
        await book.AddHeaderRowAsync([.. columns.Select(column => column.Header)], styles.Header, cancellationToken);
    }

    private static WorksheetOptions Sheet(IReadOnlyList<ExportColumn> columns)
    {
        var sheet = new WorksheetOptions { FrozenRows = 1 };
        for (var index = 0; index < columns.Count; index++)
            sheet.Column(index + 1).Width = Characters(columns[index].Width);
        return sheet;
    }

    // In the standard font a character takes seven pixels, and the edges of a cell five.
    private static double Characters(int pixels) => (pixels - 5) / 7d;

    /// <summary>The styles of one book.</summary>
    private sealed class CellStyles(Spreadsheet book)
    {
        private readonly StyleId _text = book.AddStyle(new Style { Format = NumberFormat.Standard(StandardNumberFormat.Text) });
        private readonly StyleId _time = book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd hh:mm:ss") });

        public StyleId Header { get; } = book.AddStyle(new Style { Font = { Bold = true } });

        public StyledCell CellOf(ExportCell cell) => cell switch
        {
            { Text: { } text } => new StyledCell(SafeText.ForWorkbook(text), _text),
            { Number: { } number } => new StyledCell(number, null),
            { Time: { } time } => new StyledCell(time, _time),
            _ => default,
        };
    }
}
