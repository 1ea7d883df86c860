using ClosedXML.Excel;
using Dashboard.Data.Foundation;
using Dashboard.Data.Planning;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store.Entities;
using Dashboard.Exports;
using Dashboard.TestKit;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace Dashboard.Tests.Exports;

public sealed class XlsxResponsesTests
{
    private static readonly ReportingZone Berlin = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    [Fact]
    public async Task Write_OneRow_HasTextsNumbersAndTimesAsSuch()
    {
        using var book = await ReadBackAsync(Rows.Row("Fine."));
        var sheet = Assert.Single(book.Worksheets);
        Assert.Equal("Responses", sheet.Name);
        Assert.True(sheet.Cell(1, 1).Style.Font.Bold);
        Assert.Equal(1, sheet.SheetView.SplitRow);

        Assert.Equal((XLDataType.Text, "683754237238497283"), Typed(sheet, "Feedback id"));
        Assert.Equal((XLDataType.Text, "01234567890123456789"), Typed(sheet, "Customer's X id"));
        Assert.Equal((XLDataType.Number, 9d), Typed(sheet, "Score"));
        Assert.Equal((XLDataType.Number, 90.5), Typed(sheet, "Minutes to answer"));
        Assert.Equal((XLDataType.DateTime, new DateTime(2026, 1, 15, 13, 30, 30)), Typed(sheet, "Scored at (Europe/Berlin)"));
        Assert.Equal((XLDataType.Text, "Promoter"), Typed(sheet, "NPS group"));
    }

    [Fact]
    public async Task Write_File_HasTheColumnsOfTheCsv()
    {
        using var book = await ReadBackAsync(Rows.Row());
        Assert.Equal(
            ResponseColumns.For(Berlin).Select(column => column.Header),
            book.Worksheet(1).Row(1).CellsUsed().Select(cell => cell.GetString()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(500)]
    public async Task Write_File_IsAValidWorkbook(int count)
    {
        var row = Rows.Row("<b>\u0001 = & \n _x0041_") with { Team = null, CommentedAt = null };
        await using var body = await WriteAsync([.. Enumerable.Repeat(row, count)]);
        using var document = SpreadsheetDocument.Open(new MemoryStream(body.ToArray()), isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken);
        Assert.Empty(errors.Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Write_Rows_AreATableUnderTheHeaderThatCanBeFiltered(int count)
    {
        using var book = await ReadBackAsync([.. Enumerable.Repeat(Rows.Row(), count)]);
        var table = Assert.Single(book.Worksheet(1).Tables);
        Assert.True(table.ShowAutoFilter);
        Assert.Equal((1, Math.Max(count, 1) + 1), (table.RangeAddress.FirstAddress.RowNumber, table.RangeAddress.LastAddress.RowNumber));
    }

    [Fact]
    public async Task Write_Columns_AreAsWideAsTheySay()
    {
        await using var body = await WriteAsync([Rows.Row()]);
        using var document = SpreadsheetDocument.Open(new MemoryStream(body.ToArray()), isEditable: false);
        var widths = document
            .WorkbookPart!.WorksheetParts.Single()
            .Worksheet.Descendants<Column>()
            .Select(column => (column.Width!.Value * 7) + 5);
        Every.One(ResponseColumns.For(Berlin).Zip(widths), pair => Assert.Equal(pair.First.Width, pair.Second, tolerance: 1d));
    }

    [Theory]
    [MemberData(nameof(Rows.AwkwardTexts), MemberType = typeof(Rows))]
    public async Task Write_AwkwardComment_ComesBackExactly(string comment)
    {
        using var book = await ReadBackAsync(Rows.Row(comment));
        Assert.Equal((XLDataType.Text, comment), Typed(book.Worksheet(1), "Comment"));
    }

    [Theory]
    [MemberData(nameof(Rows.CommentsWithASign), MemberType = typeof(Rows))]
    public async Task Write_CommentBeginsWithASign_IsATextAsItWasWritten(string comment)
    {
        using var book = await ReadBackAsync(Rows.Row(comment));
        var cell = Cell(book.Worksheet(1), "Comment");
        Assert.False(cell.HasFormula);
        Assert.Equal((XLDataType.Text, comment), (cell.DataType, cell.GetString()));
        Assert.Equal(49, cell.Style.NumberFormat.NumberFormatId);
    }

    [Fact]
    public async Task Write_ScoresInTheHourThatComesTwice_AreToldApartByTheirOffset()
    {
        using var early = await ReadBackAsync(Rows.Row() with { ScoredAt = new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero) });
        using var late = await ReadBackAsync(Rows.Row() with { ScoredAt = new DateTimeOffset(2026, 10, 25, 1, 30, 0, TimeSpan.Zero) });
        Assert.Equal(
            Typed(early.Worksheet(1), "Scored at (Europe/Berlin)"), Typed(late.Worksheet(1), "Scored at (Europe/Berlin)"));
        Assert.Equal((XLDataType.Text, "UTC+02:00"), Typed(early.Worksheet(1), "Scored at, offset"));
        Assert.Equal((XLDataType.Text, "UTC+01:00"), Typed(late.Worksheet(1), "Scored at, offset"));
    }

    [Fact]
    public async Task Write_CommentOfForbiddenCharacters_StillOpens()
    {
        using var book = await ReadBackAsync(Rows.Row("a\u0000\u0008b\uD83Dc"));
        Assert.Equal("ab\uFFFDc", Cell(book.Worksheet(1), "Comment").GetString());
    }

    [Fact]
    public async Task Write_WithEvents_SaysThemOnASheetOfTheirOwn()
    {
        var day = new DateOnly(2026, 1, 15);
        EventEntry[] events =
        [
            new(Guid.NewGuid(), day, day, "New return policy", Audience.All, null, Guid.NewGuid(), "ann", default),
            new(Guid.NewGuid(), day, day.AddDays(2), "=2+2\u0001", Audience.Team(1), "Billing", Guid.NewGuid(), "ann", default),
        ];
        await using var body = await WriteAsync([Rows.Row()], events);
        using var book = new XLWorkbook(new MemoryStream(body.ToArray()));
        using var document = SpreadsheetDocument.Open(new MemoryStream(body.ToArray()), isEditable: false);

        Assert.Equal(["Responses", "Events"], book.Worksheets.Select(sheet => sheet.Name));
        Assert.Equal(["From", "To", "Event", "For"], Texts(book.Worksheet(2), 1));
        Assert.Equal(["New return policy", "all"], Texts(book.Worksheet(2), 2).Skip(2));
        Assert.Equal(["=2+2", "Billing"], Texts(book.Worksheet(2), 3).Skip(2));
        Assert.Equal(new DateTime(2026, 1, 17), book.Worksheet(2).Cell(3, 2).GetDateTime());
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Write_ManyRows_GoOutInSmallPieces()
    {
        var comment = string.Concat(Enumerable.Range(0, 400).Select(number => $"{number * 7919 % 1009} "));
        var rows = Enumerable
            .Range(0, 20_000)
            .Select(number => Rows.Row(comment[(number % 300)..]) with { FeedbackId = $"{number}" })
            .ToArray();
        await using var body = await WriteAsync(rows);
        Assert.InRange(body.Writes, 5, int.MaxValue);
        Assert.InRange(body.LargestWrite, 1, 256 * 1024);
        using var book = new XLWorkbook(new MemoryStream(body.ToArray()));
        Assert.Equal(20_001, book.Worksheet(1).LastRowUsed().RowNumber());
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(7, 3)]
    public async Task Write_MoreRowsThanASheetHolds_GoOnOnTheNext(int count, int sheets)
    {
        await using var body = new AsyncOnlyStream();
        var rows = Enumerable.Range(0, count).Select(number => Rows.Row($"{number}")).ToArray();
        var file = new FileRows(ResponseColumns.For(Berlin), Rows.Of(rows), [], "") { About = [("Made by", "ann")] };
        await XlsxResponses.WriteAsync(body, file, TestContext.Current.CancellationToken, mostRows: 3);
        using var book = new XLWorkbook(new MemoryStream(body.ToArray()));
        using var document = SpreadsheetDocument.Open(new MemoryStream(body.ToArray()), isEditable: false);

        var parts = book.Worksheets.SkipLast(1).ToList();
        Assert.Equal(
            Enumerable.Range(1, sheets).Select(number => number == 1 ? "Responses" : $"Responses {number}").Append("About"),
            book.Worksheets.Select(sheet => sheet.Name));
        Every.One(parts, sheet => Assert.Equal((1, "Comment"), (sheet.SheetView.SplitRow, sheet.Cell(1, 5).GetString())));
        Every.One(parts, sheet => Assert.Single(sheet.Tables));
        Assert.Equal(
            rows.Select(row => row.Comment),
            parts.SelectMany(sheet => sheet.RowsUsed().Skip(1)).Select(row => row.Cell(5).GetString()));
        Assert.Equal(count, book.Worksheet("About").Cell(1, 2).GetDouble());
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1_048_575, 1)]
    [InlineData(1_048_576, 2)]
    [InlineData(10_000_000, 10)]
    public void SheetsFor_Rows_AreAsManyAsExcelNeeds(long rows, long sheets) => Assert.Equal(sheets, XlsxResponses.SheetsFor(rows));

    [Fact]
    public async Task Write_Comment_IsBrokenIntoLinesBesideCellsAtTheTop()
    {
        using var book = await ReadBackAsync(Rows.Row("Fine."));
        var (comment, score) = (Cell(book.Worksheet(1), "Comment").Style, Cell(book.Worksheet(1), "Score").Style);

        Assert.Equal((true, false), (comment.Alignment.WrapText, score.Alignment.WrapText));
        Assert.Equal(XLAlignmentVerticalValues.Top, score.Alignment.Vertical);
    }

    [Theory]
    [InlineData("Acme Ltd", "Acme Ltd")]
    [InlineData("", "")]
    public async Task WriteAsync_ReportsHaveAName_IsTheTitleOfTheBook(string name, string title)
    {
        await using var body = await WriteAsync([], name: name);
        using var book = new XLWorkbook(new MemoryStream(body.ToArray()));

        Assert.Equal(title, book.Properties.Title ?? "");
    }

    private static async Task<XLWorkbook> ReadBackAsync(params ResponseRow[] rows)
    {
        await using var body = await WriteAsync(rows);
        return new XLWorkbook(new MemoryStream(body.ToArray()));
    }

    private static async Task<AsyncOnlyStream> WriteAsync(
        ResponseRow[] rows, IReadOnlyList<EventEntry>? events = null, string name = "")
    {
        var body = new AsyncOnlyStream();
        await XlsxResponses.WriteAsync(
            body,
            new FileRows(ResponseColumns.For(Berlin), Rows.Of(rows), events ?? [], name),
            TestContext.Current.CancellationToken);
        return body;
    }

    private static IEnumerable<string> Texts(IXLWorksheet sheet, int row) => sheet.Row(row).CellsUsed().Select(cell => cell.GetString());

    private static IXLCell Cell(IXLWorksheet sheet, string header) =>
        sheet.Cell(
            2,
            sheet.Row(1).CellsUsed().Single(cell => string.Equals(cell.GetString(), header, StringComparison.Ordinal)).Address.ColumnNumber
        );

    private static (XLDataType Type, object Value) Typed(IXLWorksheet sheet, string header)
    {
        var cell = Cell(sheet, header);
        return (cell.DataType, cell.Value);
    }
}
