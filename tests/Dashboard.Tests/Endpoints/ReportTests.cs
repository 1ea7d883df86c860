using System.Net;
using ClosedXML.Excel;
using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Exports.Reports;
using Dashboard.Exports.Reports.Sheets;
using Dashboard.Links;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace Dashboard.Tests.Endpoints;

/// <summary>The report workbook, as the real server hands it out.</summary>
public sealed class ReportTests(AppHost host) : IClassFixture<AppHost>
{
    private static readonly ReportFilter March = new() { Period = new Period(new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 31)) };
    private static readonly Viewer Everything = new("any", "any", ViewerRoles.Manager, [], []);

    [Fact]
    public async Task Report_AsManager_IsABookThatTheStandardAllows()
    {
        await using var file = await FileAsync(KnownFeedback.Days);
        using var document = SpreadsheetDocument.Open(file, isEditable: false);

        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");

        Assert.Equal("", string.Join('\n', errors));
        Assert.Equal(3, document.WorkbookPart!.WorksheetParts.Sum(sheet => sheet.DrawingsPart?.ChartParts.Count() ?? 0));
    }

    [Fact]
    public async Task Report_AsManager_HasASheetForEachQuestionAndSaysWhoMadeIt()
    {
        using var book = new XLWorkbook(await FileAsync(KnownFeedback.Days));

        Assert.Equal(
            [
                "Summary", "Trend", "NPS split", "Teams", "Agents", "Questions", "Topics", "What moved the number", "Events", "Comments",
                "Teams by week", "Agents by week",
            ],
            book.Worksheets.Select(sheet => sheet.Name));
        Assert.Equal(People.EmailOf(People.Manager), book.Properties.Author);
        var summary = book.Worksheet(SummarySheet.Name);
        Assert.Equal($"2025-03-01 to 2025-03-31 ({host.Get<ReportingZone>().Id})", ValueBeside(summary, "Period"));
        Assert.Equal(People.EmailOf(People.Manager), ValueBeside(summary, "Made by"));
        Assert.All(book.Worksheets, sheet => Assert.Equal(XLPaperSize.A4Paper, sheet.PageSetup.PaperSize));
    }

    [Fact]
    public async Task Report_Summary_SaysWhatTheQueriesSay()
    {
        var tally = (await host.Get<OverviewQuery>().RunAsync(Everything, March, AppHost.Token)).Current;
        using var book = new XLWorkbook(await FileAsync(KnownFeedback.Days));
        var rows = book.Worksheet(SummarySheet.Name).Table("Numbers").DataRange.Rows().ToList();

        Assert.Equal(ResultMeasures.All.Select(ReportTexts.NameOf), rows.Select(row => row.Field("Number").GetString()));
        foreach (var (measure, row) in ResultMeasures.All.Zip(rows))
        {
            var expected = measure.ValueIn(tally)!;
            Assert.Equal(expected.Value, row.Field("Value").GetDouble(), 9);
            Assert.Equal(Rounded(expected.Interval?.Low), Rounded(NumberOf(row.Field("95 % from"))));
            Assert.Equal(Rounded(expected.Interval?.High), Rounded(NumberOf(row.Field("95 % to"))));
            Assert.Equal(expected.Count, row.Field("Rests on").GetDouble());
        }
    }

    [Fact]
    public async Task Report_OneSurvey_LeavesTheOtherOut()
    {
        using var book = new XLWorkbook(await FileAsync($"{KnownFeedback.Days}&kind=csat"));

        Assert.DoesNotContain(SplitSheet.Name, book.Worksheets.Select(sheet => sheet.Name));
        Assert.DoesNotContain("NPS", book.Worksheet(SummarySheet.Name).Table("Numbers").DataRange.Column(1).Cells().Select(Text));
        Assert.Equal("CSAT", ValueBeside(book.Worksheet(SummarySheet.Name), "Survey"));
    }

    [Fact]
    public async Task Report_Comments_ComeThroughAsTextsWhateverTheyBeginWith()
    {
        using var book = new XLWorkbook(await FileAsync(KnownFeedback.Days));
        var cells = book.Worksheet(CommentsSheet.Name).Table("Comments").DataRange.Rows().Select(row => row.Field("Comment")).ToList();

        Assert.Equal(
            [KnownFeedback.RightToLeft, KnownFeedback.TwoLines.ReplaceLineEndings("\n"), KnownFeedback.Formula],
            cells.Select(cell => cell.GetString().ReplaceLineEndings("\n")));
        Assert.All(cells, cell => Assert.Equal((XLDataType.Text, false), (cell.DataType, cell.HasFormula)));
    }

    [Fact]
    public async Task Report_Charts_DrawTheCellsOfTheirTablesAndSayWhatTheyShow()
    {
        await using var file = await FileAsync(KnownFeedback.Days);
        using var book = new XLWorkbook(file);
        file.Position = 0;
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var drawings = document.WorkbookPart!.WorksheetParts.Select(sheet => sheet.DrawingsPart).OfType<DrawingsPart>().ToList();

        var references = drawings.SelectMany(drawing => drawing.ChartParts)
            .SelectMany(chart => chart.ChartSpace.Descendants<C.NumberReference>())
            .ToList();
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.Equal(
            book.Range(reference.Formula!.Text).Cells().Select(NumberOf).Where(number => number is not null),
            reference.NumberingCache!.Elements<C.NumericPoint>().Select(point => (double?)double.Parse(
                point.NumericValue!.Text, System.Globalization.CultureInfo.InvariantCulture))));
        Assert.All(
            drawings.SelectMany(drawing => drawing.WorksheetDrawing.Descendants<Xdr.NonVisualDrawingProperties>()),
            properties => Assert.False(string.IsNullOrWhiteSpace(properties.Description?.Value)));
    }

    [Fact]
    public async Task Report_OfAManagerWhoAnswersCustomers_LeavesTheirOwnOut()
    {
        using var book = new XLWorkbook(await FileAsync(KnownFeedback.Days, People.WorkingManager));

        Assert.Equal(
            ["103", "101"],
            book.Worksheet(CommentsSheet.Name).Table("Comments").DataRange.Rows().Select(row => row.Field("Feedback id").GetString()));
        var numbers = book.Worksheet(SummarySheet.Name).Table("Numbers").DataRange.Rows().ToList();
        Assert.Equal(1, numbers[0].Field("Rests on").GetDouble());
    }

    [Fact]
    public async Task Report_Empty_SaysSo()
    {
        using var book = new XLWorkbook(await FileAsync("from=2024-03-01&to=2024-03-31"));

        Assert.Contains("There is no comment.", book.Worksheet(CommentsSheet.Name).CellsUsed().Select(Text));
        Assert.Equal("—", book.Worksheet(SummarySheet.Name).Table("Numbers").DataRange.Row(1).Field("Value").GetString());
    }

    private async Task<MemoryStream> FileAsync(string query, string person = People.Manager)
    {
        using var answer = await (await host.AsAsync(person)).GetAsync($"{Paths.ReportXlsx}?{query}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new MemoryStream(await answer.Content.ReadAsByteArrayAsync(AppHost.Token));
    }

    private static string ValueBeside(IXLWorksheet sheet, string name) =>
        sheet.CellsUsed(cell => cell.Address.ColumnNumber == 1 && string.Equals(Text(cell), name, StringComparison.Ordinal))
            .First().CellRight().GetString();

    // A workbook keeps 15 digits.
    private static double? Rounded(double? number) => number is { } known ? Math.Round(known, 9) : null;

    private static string Text(IXLCell cell) => cell.GetString();

    private static double? NumberOf(IXLCell cell) => cell.DataType switch
    {
        XLDataType.Number => cell.GetDouble(),
        XLDataType.DateTime => cell.GetDateTime().ToOADate(),
        _ => null,
    };
}
