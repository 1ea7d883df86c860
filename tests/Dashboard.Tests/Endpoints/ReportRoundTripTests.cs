using System.Globalization;
using System.Net;
using ClosedXML.Excel;
using Dashboard.Links;
using Dashboard.TestKit;
using Dashboard.Tests.Exports;
using DocumentFormat.OpenXml.Packaging;
using Xunit;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Dashboard.Tests.Endpoints;

/// <summary>The report workbook after somebody has opened it in LibreOffice and kept it: everything is there still.</summary>
public sealed class ReportRoundTripTests(AppHost host) : IClassFixture<AppHost>
{
    [Fact]
    public async Task Report_KeptByLibreOffice_HasTheSameSheetsCellsAndTables()
    {
        var file = await FileAsync();
        using var given = new XLWorkbook(new MemoryStream(file));
        using var kept = new XLWorkbook(new MemoryStream(await OtherProgram.KeepByLibreOfficeAsync(file, "xlsx")));

        Assert.Equal(given.Worksheets.Select(sheet => sheet.Name), kept.Worksheets.Select(sheet => sheet.Name));
        Assert.Equal(given.Worksheets.SelectMany(TablesOf).Order(StringComparer.Ordinal), kept.Worksheets.SelectMany(TablesOf)
            .Order(StringComparer.Ordinal));
        foreach (var sheet in given.Worksheets)
        {
            var (before, after) = (CellsOf(sheet), CellsOf(kept.Worksheet(sheet.Name)));
            Assert.NotEmpty(before);
            Assert.Equal(before, after);
        }
    }

    [Fact]
    public async Task Report_KeptByLibreOffice_HasTheSameCharts()
    {
        var file = await FileAsync();

        var (given, kept) = (ChartsOf(file), ChartsOf(await OtherProgram.KeepByLibreOfficeAsync(file, "xlsx")));

        Assert.Equal(3, given.Count);
        Assert.Equal(given, kept);
    }

    [Fact]
    public async Task Report_PrintedByLibreOffice_SaysItsNumbersOnNumberedPages()
    {
        var file = await FileAsync();
        using var book = new XLWorkbook(new MemoryStream(file));
        var pages = await OtherProgram.PagesAsync(await OtherProgram.KeepByLibreOfficeAsync(file, "pdf"));

        Every.One(
            book.Worksheets.Select(sheet => sheet.Cell(1, 1).GetString()),
            title => Assert.Contains(pages, page => page.Contains(title, StringComparison.Ordinal)));
        Every.One(
            pages.Index(), page => Assert.Contains($"{page.Index + 1} / {pages.Length}", page.Item, StringComparison.Ordinal));
        Every.One(["3.00", "50%"], number => Assert.Contains(number, pages[0], StringComparison.Ordinal));
    }

    private async Task<byte[]> FileAsync()
    {
        using var answer = await (await host.AsAsync(People.Manager)).GetAsync($"{Paths.ReportXlsx}?{KnownFeedback.Days}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(AppHost.Token);
    }

    private static IEnumerable<string> TablesOf(IXLWorksheet sheet) =>
        sheet.Tables.Select(table => $"{table.Name} {sheet.Name} {table.RangeAddress.ToStringRelative()}");

    // A workbook keeps 15 digits.
    private static List<string> CellsOf(IXLWorksheet sheet) =>
    [
        .. from cell in sheet.CellsUsed(XLCellsUsedOptions.Contents)
           where cell.GetString().Length > 0
           orderby cell.Address.RowNumber, cell.Address.ColumnNumber
           select $"{cell.Address.ToStringRelative()} {cell.HasFormula} " + cell.DataType switch
           {
               XLDataType.Number => cell.GetDouble().ToString("G12", CultureInfo.InvariantCulture),
               XLDataType.DateTime => cell.GetDateTime().ToString("s", CultureInfo.InvariantCulture),
               _ => cell.GetString().ReplaceLineEndings("\n"),
           },
    ];

    /// <summary>What each chart draws: its kinds and the cells of its series.</summary>
    private static List<string> ChartsOf(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return
        [
            .. document.WorkbookPart!.WorksheetParts
                .SelectMany(sheet => sheet.DrawingsPart?.ChartParts ?? [])
                .Select(chart => string.Join(
                    ' ',
                    [
                        chart.ChartSpace.Descendants<C.LineChart>().Any() ? "lines" : "columns",
                        .. chart.ChartSpace.Descendants<C.Values>()
                            .Select(values => Bare(values.Descendants<C.Formula>().First().Text)),
                    ]))
                .Order(StringComparer.Ordinal),
        ];
    }

    // 'Trend'!$C$23:$C$36 and Trend!C23:C36 are the same cells.
    private static string Bare(string cells) =>
        cells.Replace("$", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
}
