using System.Globalization;
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
/// text. What does not fit on a sheet goes on to the next. Where something was noted on their days, a sheet says it, and the last one says
/// what the file is.
/// </summary>
internal static class XlsxResponses
{
    /// <summary>The most rows under the header that a sheet has room for.</summary>
    public const long MostRows = 1_048_575;

    private const string Name = "Responses";

    /// <summary>How many sheets the rows take.</summary>
    /// <param name="rows">How many rows there are.</param>
    public static long SheetsFor(long rows) => Math.Max(1, ((rows - 1) / MostRows) + 1);

    /// <summary>Writes the header and every row as it comes, never holding more than a buffer of them.</summary>
    /// <param name="target">Where to; stays open, and is written asynchronously only.</param>
    /// <param name="file">What is in it.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <param name="mostRows">The most rows of a sheet.</param>
    public static async Task WriteAsync(
        Stream target, FileRows file, CancellationToken cancellationToken, long mostRows = MostRows)
    {
        await using var drained = new DrainedStream(target);
        await using (var book = await Spreadsheet.CreateNewAsync(drained, OptionsFor(file.Name), cancellationToken))
        {
            var styles = new CellStyles(book);
            await BeginAsync(book, styles, file.Columns, 1, cancellationToken);
            var cells = new StyledCell[file.Columns.Count];
            var count = 0L;
            await foreach (var row in file.Rows.WithCancellation(cancellationToken))
            {
                // The moment to let the client catch up.
                if (drained.IsDue)
                    await drained.DrainAsync(cancellationToken);
                if (count > 0 && count % mostRows == 0)
                    await BeginAsync(book, styles, file.Columns, (count / mostRows) + 1, cancellationToken);
                for (var index = 0; index < cells.Length; index++)
                    cells[index] = styles.CellOf(file.Columns[index].Cell(row), file.Columns[index].Wraps);
                await book.AddRowAsync(cells, cancellationToken);
                count++;
            }

            if (file.Events.Count > 0)
                await AddEventsAsync(book, styles, file.Events, cancellationToken);
            if (file.About.Count > 0)
                await AddAboutAsync(book, styles, file.About, count, cancellationToken);
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
        Spreadsheet book, CellStyles styles, IReadOnlyList<ExportColumn> columns, long number, CancellationToken cancellationToken)
    {
        var after = number == 1 ? "" : number.ToString(CultureInfo.InvariantCulture);
        await book.StartWorksheetAsync(after.Length == 0 ? Name : $"{Name} {after}", Sheet(columns), cancellationToken);
        book.StartTable(new Table(TableStyle.Light1, Name + after) { BandedRows = true });
        await book.AddHeaderRowAsync([.. columns.Select(column => column.Header)], styles.Header, cancellationToken);
    }

    private static async Task AddAboutAsync(
        Spreadsheet book,
        CellStyles styles,
        IReadOnlyList<(string Name, string Value)> about,
        long count,
        CancellationToken cancellationToken)
    {
        await book.StartWorksheetAsync("About", Sheet([(1, 16), (2, 100)]), cancellationToken);
        StyledCell[] rows = [new("Rows", styles.Header), styles.CellOf(ExportCell.Of(count))];
        await book.AddRowAsync(rows, cancellationToken);
        foreach (var (name, value) in about)
        {
            StyledCell[] cells = [new(name, styles.Header), styles.CellOf(value, wraps: true)];
            await book.AddRowAsync(cells, cancellationToken);
        }
    }

    private static async Task AddEventsAsync(
        Spreadsheet book, CellStyles styles, IReadOnlyList<EventEntry> events, CancellationToken cancellationToken)
    {
        var sheet = Sheet([(1, 12), (2, 12), (3, 60), (4, 24)]);
        sheet.FrozenRows = 1;
        await book.StartWorksheetAsync("Events", sheet, cancellationToken);
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

    private static WorksheetOptions Sheet(IEnumerable<(int Column, double Width)> widths)
    {
        var sheet = new WorksheetOptions();
        foreach (var (column, width) in widths)
            sheet.Column(column).Width = width;
        return sheet;
    }

    private static WorksheetOptions Sheet(IReadOnlyList<ExportColumn> columns)
    {
        var sheet = Sheet(columns.Index().Select(column => (column.Index + 1, Characters(column.Item.Width))));
        sheet.FrozenRows = 1;
        return sheet;
    }

    // In the standard font a character takes seven pixels, and the edges of a cell five.
    private static double Characters(int pixels) => (pixels - 5) / 7d;

    /// <summary>The styles of one book. All stand at the top: beside a long comment, the other cells of its row are still found.</summary>
    private sealed class CellStyles(Spreadsheet book)
    {
        private readonly StyleId _text = Add(book, NumberFormat.Standard(StandardNumberFormat.Text));
        private readonly StyleId _lines = Add(book, NumberFormat.Standard(StandardNumberFormat.Text), wraps: true);
        private readonly StyleId _number = Add(book, NumberFormat.Standard(StandardNumberFormat.General));
        private readonly StyleId _time = Add(book, NumberFormat.Custom("yyyy-mm-dd hh:mm:ss"));
        private readonly StyleId _day = Add(book, NumberFormat.Custom("yyyy-mm-dd"));

        public StyleId Header { get; } = book.AddStyle(new Style { Font = { Bold = true } });

        public StyledCell CellOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), _day);

        public StyledCell CellOf(string text, bool wraps = false) => new(SafeText.ForWorkbook(text), wraps ? _lines : _text);

        public StyledCell CellOf(ExportCell cell, bool wraps = false) => cell switch
        {
            { Text: { } text } => CellOf(text, wraps),
            { Number: { } number } => new StyledCell(number, _number),
            { Time: { } time } => new StyledCell(time, _time),
            _ => default,
        };

        private static StyleId Add(Spreadsheet book, NumberFormat format, bool wraps = false) => book.AddStyle(new Style
        {
            Format = format,
            Alignment = { Vertical = VerticalAlignment.Top, WrapText = wraps },
        });
    }
}
