using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Dashboard.Data.Prompting.PastResults.Reading;

/// <summary>
/// The rows of an Excel workbook's first sheet that can be seen and has any. A cell becomes the text that a CSV file of the same values
/// would have: a moment as 2026-12-24 18:30:00, a day as 2026-12-24, a number without grouping.
/// </summary>
internal sealed class SheetRows : ResultRows
{
    // What a workbook may come to when it is unpacked: some two million rows. A small file can hide much more.
    private const long MostBytes = 1_000_000_000;

    /// <summary>From here on a number may have lost digits on its way through a spreadsheet, which keeps fifteen of them.</summary>
    private const double Exact = 1e15;

    // The reader names code page 1252 whatever it reads, which .NET has only where this is said; text in .xlsx is always Unicode.
    static SheetRows() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private readonly Stream _file;
    private readonly int _sheet;
    private readonly int _headerRow;

    private SheetRows(Stream file, int sheet, int headerRow, IReadOnlyList<string> headers) =>
        (_file, _sheet, _headerRow, Headers) = (file, sheet, headerRow, headers);

    /// <inheritdoc />
    public override IReadOnlyList<string> Headers { get; }

    /// <summary>
    /// Finds the sheet and its header, or says why the workbook cannot be read. The reader goes through the whole sheet before its first
    /// row, so that one which breaks half way is refused here.
    /// </summary>
    /// <param name="file">A stream that can be wound back.</param>
    public static (ResultRows? Rows, ImportFault? Problem) Open(Stream file)
    {
        try
        {
            if (UnpackedBytes(file) > MostBytes)
                return (null, new ImportFault(0, ImportFaultKind.WorkbookTooLarge));
            using var reader = Reader(file);
            for (var sheet = 0; ; sheet++)
            {
                for (var row = 1; IsVisible(reader) && reader.Read(); row++)
                {
                    var cells = CellsOf(reader, reader.FieldCount);
                    if (!cells.TrueForAll(string.IsNullOrWhiteSpace))
                        return (new SheetRows(file, sheet, row, WithoutBlankEnd(cells)), null);
                }

                if (!reader.NextResult())
                    return (null, new ImportFault(0, ImportFaultKind.Empty));
            }
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            return (null, new ImportFault(0, ImportFaultKind.BrokenWorkbook));
        }
    }

    /// <inheritdoc />
    public override async IAsyncEnumerable<FileRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        using var reader = Reader(_file);
        for (var sheet = 0; sheet < _sheet; sheet++)
            reader.NextResult();
        for (var number = 1; reader.Read(); number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (number > _headerRow && RowOf(number, CellsOf(reader, Headers.Count)) is { } row)
                yield return row;
        }
    }

    private static IExcelDataReader Reader(Stream file)
    {
        file.Position = 0;
        return ExcelReaderFactory.CreateOpenXmlReader(file, new ExcelReaderConfiguration { LeaveOpen = true });
    }

    private static long UnpackedBytes(Stream file)
    {
        file.Position = 0;
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        return zip.Entries.Sum(entry => entry.Length);
    }

    private static bool IsVisible(IExcelDataReader reader) => string.Equals(reader.VisibleState, "visible", StringComparison.Ordinal);

    private static List<string> CellsOf(IExcelDataReader reader, int count) =>
        [.. Enumerable.Range(0, count).Select(place => place < reader.FieldCount ? TextOf(reader, place) : "")];

    private static List<string> WithoutBlankEnd(List<string> cells) =>
        cells[..(cells.FindLastIndex(cell => !string.IsNullOrWhiteSpace(cell)) + 1)];

    private static string TextOf(IExcelDataReader reader, int place) => reader.GetValue(place) switch
    {
        null => "",
        DateTime moment => Written(moment, reader.GetNumberFormatString(place)),
        double number when Math.Abs(number) >= Exact => number.ToString("E", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var text => text.ToString() ?? "",
    };

    /// <summary>A day alone where the cell shows no clock: midnight is when a spreadsheet has it begin, and is no time of day.</summary>
    private static string Written(DateTime moment, string? format)
    {
        var isDay = moment.TimeOfDay == TimeSpan.Zero && format?.Contains('h', StringComparison.OrdinalIgnoreCase) != true;
        return moment.ToString(isDay ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss.FFF", CultureInfo.InvariantCulture);
    }

    // The reader trusts what it is given, and what a damaged book makes of it has no type of its own.
    private static bool IsBroken(Exception exception) =>
        exception is ExcelReaderException or XmlException or InvalidDataException or FormatException or IndexOutOfRangeException
            or NullReferenceException or ArgumentException or KeyNotFoundException or OverflowException or InvalidCastException;
}
