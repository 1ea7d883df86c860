using ClosedXML.Excel;
using Dashboard.Theme;

namespace Dashboard.Exports.Reports;

/// <summary>A sheet of the workbook as it is read and printed: a title, a sentence, tables; A4 across, the header on every page.</summary>
internal sealed class BookSheet
{
    private const double DefaultWidth = 12;

    // In points. Rows are not fitted to their text when a book is made by a program: a title's, and a header of three lines.
    private const double TitleHeight = 24;
    private const double HeaderHeight = 46;

    /// <summary>Adds a sheet to a workbook.</summary>
    /// <param name="book">The workbook.</param>
    /// <param name="name">What its tab says.</param>
    /// <param name="note">What a reader must know of it.</param>
    /// <param name="footer">What stands under every printed page.</param>
    public BookSheet(IXLWorkbook book, string name, string note, string footer)
    {
        Sheet = book.Worksheets.Add(name);
        Sheet.ShowGridLines = false;
        Sheet.ColumnWidth = DefaultWidth;
        Sheet.Row(1).Height = TitleHeight;
        Sheet.Cell(1, 1).WriteText(name).Style.Font.SetBold().Font.SetFontSize(16);
        Sheet.Cell(2, 1).WriteText(note).Style.Font.SetFontColor(Quiet).NumberFormat.SetFormat("@");
        NextRow = 4;
        SetUpPages(Sheet, footer);
    }

    /// <summary>The colour of what matters less.</summary>
    public static XLColor Quiet { get; } = XLColor.FromHtml(HouseColors.InForce.TextQuiet.Light);

    public IXLWorksheet Sheet { get; }

    /// <summary>The first row that is free.</summary>
    public int NextRow { get; set; }

    /// <summary>Writes a heading over what follows.</summary>
    public void Heading(string text)
    {
        Sheet.Cell(NextRow, 1).WriteText(text).Style.Font.SetBold().Font.SetFontSize(13);
        NextRow++;
    }

    /// <summary>Writes a table, or a sentence where it has no row.</summary>
    /// <param name="name">The table's name in formulas.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="empty">What is said where there are none.</param>
    /// <param name="isMain">Whether its header stays while one scrolls, and is printed on every page.</param>
    /// <returns>Where its rows are; null without rows.</returns>
    public TableArea? Table<TRow>(
        string name, IReadOnlyList<BookColumn<TRow>> columns, IReadOnlyList<TRow> rows, string empty, bool isMain = true)
    {
        if (rows.Count == 0)
        {
            Sheet.Cell(NextRow, 1).WriteText(empty).Style.Font.SetFontColor(Quiet);
            NextRow += 2;
            return null;
        }

        var header = NextRow;
        for (var column = 0; column < columns.Count; column++)
        {
            var top = Sheet.Cell(header, column + 1).WriteText(columns[column].Header, wraps: true);
            top.Style.Font.SetBold().Alignment.SetVertical(XLAlignmentVerticalValues.Bottom).Alignment.SetHorizontal(
                columns[column].IsNumber ? XLAlignmentHorizontalValues.Right : XLAlignmentHorizontalValues.Left);
            Sheet.Column(column + 1).Width = Math.Max(isMain ? 0 : Sheet.Column(column + 1).Width, columns[column].Width);
            for (var row = 0; row < rows.Count; row++)
                columns[column].Write(Sheet.Cell(header + 1 + row, column + 1), rows[row]);
        }

        if (columns.Any(column => column.Header.Length > column.Width))
            Sheet.Row(header).Height = HeaderHeight;
        var range = Sheet.Range(header, 1, header + rows.Count, columns.Count);
        var table = range.CreateTable(name);
        table.Theme = XLTableTheme.TableStyleLight1;
        if (isMain)
        {
            Sheet.SheetView.FreezeRows(header);
            Sheet.PageSetup.SetRowsToRepeatAtTop(header, header);
        }

        NextRow = header + rows.Count + 2;
        return new TableArea(Sheet, header + 1, header + rows.Count);
    }

    /// <summary>Prints a sheet on A4 across, as wide as a page, and says under each page who made it.</summary>
    public static void SetUpPages(IXLWorksheet sheet, string footer)
    {
        sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.FitToPages(1, 0);
        sheet.PageSetup.Margins.SetLeft(0.4).SetRight(0.4).SetTop(0.5).SetBottom(0.7).SetFooter(0.3);
        sheet.PageSetup.Footer.Left.AddText(footer);
        sheet.PageSetup.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        sheet.PageSetup.Footer.Right.AddText(" / ");
        sheet.PageSetup.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
    }
}

/// <summary>The rows of a table.</summary>
internal sealed record TableArea(IXLWorksheet Sheet, int FirstRow, int LastRow)
{
    public int HeaderRow => FirstRow - 1;

    /// <summary>A column of the rows.</summary>
    public IXLRange Column(int column) => Sheet.Range(FirstRow, column, LastRow, column);

    /// <summary>The first rows of a column.</summary>
    public IXLRange Column(int column, int rows) => Sheet.Range(FirstRow, column, FirstRow + rows - 1, column);
}
