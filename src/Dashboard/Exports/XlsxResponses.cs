using Dashboard.Data.Planning;
using Dashboard.Formats.Files;
using SpreadCheetah;
using SpreadCheetah.Metadata;
using SpreadCheetah.Styling;
using SpreadCheetah.Tables;
using SpreadCheetah.Worksheets;

namespace Dashboard.Exports;

/// <summary>
/// Writes responses as an Excel workbook: a bold, frozen header, a table that can be filtered and sorted, real numbers and times, ids as
/// text. Where something was noted on their days, a second sheet says it.
/// </summary>
internal static class XlsxResponses
{
    /// <summary>The most rows under the header that a sheet has room for.</summary>
    public const long MostRows = 1_048_575;

    /// <summary>Writes the header and every row as it comes, never holding more than a buffer of them.</summary>
    /// <param name="target">Where to; stays open, and is written asynchronously only.</param>
    /// <param name="file">What is in it, of rows at most <see cref="MostRows"/>.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    public static async Task WriteAsync(Stream target, FileRows file, CancellationToken cancellationToken)
    {
        var (columns, rows, events, name) = file;
        await using var drained = new DrainedStream(target);
        await using (var book = await Spreadsheet.CreateNewAsync(drained, OptionsFor(name), cancellationToken))
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

            if (events.Count > 0)
                await AddEventsAsync(book, styles, events, cancellationToken);
            await book.FinishAsync(cancellationToken);
        }

        await drained.DrainAsync(cancellationToken);
    }

    // Spaces around a text are the customer's own.
    private static SpreadCheetahOptions OptionsFor(string name)
    {
        var options = new SpreadCheetahOptions { PreserveStringWhitespace = true };
        if (name.Length > 0)
            options.DocumentProperties = new DocumentProperties { Title = name };
        return options;
    }

    private static async Task BeginAsync(
        Spreadsheet book, CellStyles styles, IReadOnlyList<ExportColumn> columns, CancellationToken cancellationToken)
    {
        await book.StartWorksheetAsync("Responses", Sheet(columns), cancellationToken);
        book.StartTable(new Table(TableStyle.Light1, "Responses") { BandedRows = true });
        await book.AddHeaderRowAsync([.. columns.Select(column => column.Header)], styles.Header, cancellationToken);
    }

    private static async Task AddEventsAsync(
        Spreadsheet book, CellStyles styles, IReadOnlyList<EventEntry> events, CancellationToken cancellationToken)
    {
        await book.StartWorksheetAsync("Events", EventSheet(), cancellationToken);
        await book.AddHeaderRowAsync(["From", "To", "Event", "For"], styles.Header, cancellationToken);
        foreach (var noted in events)
        {
            StyledCell[] cells =
            [
                styles.CellOf(noted.From),
                styles.CellOf(noted.To),
                styles.CellOf(noted.Text),
                styles.CellOf(ResponseColumns.AudienceOf(noted)),
            ];
            await book.AddRowAsync(cells, cancellationToken);
        }
    }

    private static WorksheetOptions EventSheet()
    {
        var sheet = new WorksheetOptions { FrozenRows = 1 };
        foreach (var (column, width) in new[] { (1, 12), (2, 12), (3, 60), (4, 24) })
            sheet.Column(column).Width = width;
        return sheet;
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

        private readonly StyleId _day = book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd") });

        public StyleId Header { get; } = book.AddStyle(new Style { Font = { Bold = true } });

        public StyledCell CellOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), _day);

        public StyledCell CellOf(string text) => new(SafeText.ForWorkbook(text), _text);

        public StyledCell CellOf(ExportCell cell) => cell switch
        {
            { Text: { } text } => CellOf(text),
            { Number: { } number } => new StyledCell(number, null),
            { Time: { } time } => new StyledCell(time, _time),
            _ => default,
        };
    }
}
