using System.Text;
using ClosedXML.Excel;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Exports;
using Dashboard.Links;
using Xunit;

namespace Dashboard.Tests.Exports;

/// <summary>What others' libraries read is what the store holds, cell by cell.</summary>
public sealed class RoundTripTests
{
    private static readonly ReportingZone Berlin = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    private static readonly string[] Texts =
    [
        .. Rows.AwkwardTexts.Select(row => row.Data),
        "a;b,c\td|e",
        "\"",
        "\"\"",
        "'",
        "a lone\rreturn and both\r\nof them",
        "a\0b\0",
        "half \uD83D and \uDE00 the other",
        "=1+1",
        "x;=cmd|'/C calc'!A0",
        "مرحبا\u200F @acme 5-",
        string.Concat(Enumerable.Repeat("😀\"\n", 500)),
        new string('"', 2_000),
    ];

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    public async Task Csv_ReadByPython_EqualsTheStore(char separator)
    {
        await using var body = new AsyncOnlyStream();
        await CsvResponses.WriteAsync(body, File() with { Form = FileForm.Usual with { Separator = separator } }, Token);

        var lines = await PythonCsv.ReadAsync(body.ToArray(), separator);

        Assert.Equal(Columns.Select(column => column.Header), lines[0]);
        Assert.Equal(Texts.Length, lines.Length - 1);
        foreach (var (text, cells) in Texts.Zip(lines.Skip(1)))
        {
            var expected = Columns.Select(column => column.Header is "Comment" or "Team" ? Csv(text) : column.Cell(RowOf(text)).ToCsv());
            Assert.Equal(expected, cells);
        }
    }

    [Fact]
    public async Task Xlsx_ReadByClosedXml_EqualsTheStore()
    {
        await using var body = new AsyncOnlyStream();
        await XlsxResponses.WriteAsync(body, File(), Token);
        AssertHoldsTheStore(body.ToArray());
    }

    [Fact]
    public async Task Xlsx_KeptByLibreOffice_EqualsTheStoreStill()
    {
        await using var body = new AsyncOnlyStream();
        await XlsxResponses.WriteAsync(body, File(), Token);

        AssertHoldsTheStore(await OtherProgram.KeepByLibreOfficeAsync(body.ToArray(), "xlsx"));
    }

    private static void AssertHoldsTheStore(byte[] file)
    {
        using var book = new XLWorkbook(new MemoryStream(file));
        var lines = book.Worksheet(1).RowsUsed().Skip(1).ToList();

        Assert.Equal(Texts.Length, lines.Count);
        foreach (var (text, line) in Texts.Zip(lines))
        {
            foreach (var (place, column) in Columns.Index())
                AssertSame(column.Header is "Comment" or "Team" ? text : null, column.Cell(RowOf(text)), line.Cell(place + 1));
        }
    }

    // A text's line ends are read as one character, whatever they were; what no workbook can hold is not in it.
    private static void AssertSame(string? text, Dashboard.Formats.Files.ExportCell expected, IXLCell read)
    {
        Assert.False(read.HasFormula);
        if (text is not null)
            Assert.Equal(Whole(text).ReplaceLineEndings("\n"), read.GetString().ReplaceLineEndings("\n"));
        else if (expected.Number is { } number)
            Assert.Equal((XLDataType.Number, number), (read.DataType, read.GetDouble()));
        else if (expected.Time is { } time)
            Assert.Equal((XLDataType.DateTime, time), (read.DataType, read.GetDateTime()));
        else
            Assert.Equal((XLDataType.Text, expected.Text ?? ""), (read.DataType, read.GetString()));
    }

    // The three that a spreadsheet would take for formulas have an apostrophe; the others are as they were written.
    private static string Csv(string text) => Whole(text switch
    {
        "=1+1" => "'=1+1",
        "x;=cmd|'/C calc'!A0" => "x;'=cmd|'/C calc'!A0",
        _ => text,
    });

    private static string Whole(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace("\0", "", StringComparison.Ordinal);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static IReadOnlyList<ExportColumn> Columns { get; } = ResponseColumns.For(Berlin);

    private static ResponseRow RowOf(string text) => Rows.Row(text) with { Team = text };

    private static FileRows File() => new(Columns, Rows.Of([.. Texts.Select(RowOf)]), [], "");
}
