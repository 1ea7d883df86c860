using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace Dashboard.Exports.Reports.Charts;

/// <summary>
/// Draws charts into a finished workbook. ClosedXML knows none, so their parts are added to the package beside what it has written.
/// </summary>
internal static class BookCharts
{
    /// <summary>Adds the charts, each to its sheet.</summary>
    public static void Draw(SpreadsheetDocument document, IReadOnlyList<BookChart> charts)
    {
        foreach (var ofSheet in charts.GroupBy(chart => chart.Sheet, StringComparer.Ordinal))
            DrawInto(SheetOf(document.WorkbookPart!, ofSheet.Key), [.. ofSheet]);
    }

    /// <summary>The part of a sheet.</summary>
    public static WorksheetPart SheetOf(WorkbookPart book, string name)
    {
        var sheet = book.Workbook.Descendants<Sheet>().Single(sheet => string.Equals(sheet.Name, name, StringComparison.Ordinal));
        return (WorksheetPart)book.GetPartById(sheet.Id!);
    }

    private static void DrawInto(WorksheetPart sheet, IReadOnlyList<BookChart> charts)
    {
        var drawing = sheet.AddNewPart<DrawingsPart>();
        drawing.WorksheetDrawing = new Xdr.WorksheetDrawing();
        for (var place = 0; place < charts.Count; place++)
        {
            var part = drawing.AddNewPart<ChartPart>();
            part.ChartSpace = ChartSpaces.Of(charts[place]);
            drawing.WorksheetDrawing.Append(Anchor(charts[place], drawing.GetIdOfPart(part), (uint)place + 2));
        }

        // The schema fixes the order of a sheet's parts: the drawing stands before the tables.
        var reference = new Drawing { Id = sheet.GetIdOfPart(drawing) };
        if (sheet.Worksheet.Elements<TableParts>().FirstOrDefault() is { } tables)
            sheet.Worksheet.InsertBefore(reference, tables);
        else
            sheet.Worksheet.Append(reference);
    }

    private static Xdr.TwoCellAnchor Anchor(BookChart chart, string partId, uint id) => new(
        new Xdr.FromMarker(Marker(chart.From)),
        new Xdr.ToMarker(Marker(chart.To)),
        new Xdr.GraphicFrame(
            new Xdr.NonVisualGraphicFrameProperties(
                new Xdr.NonVisualDrawingProperties { Id = id, Name = chart.Title, Description = chart.Description },
                new Xdr.NonVisualGraphicFrameDrawingProperties()),
            new Xdr.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = partId })
            {
                Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart",
            }))
        {
            Macro = "",
        },
        new Xdr.ClientData());

    private static OpenXmlElement[] Marker((int Row, int Column) cell) =>
    [
        new Xdr.ColumnId(Text(cell.Column)), new Xdr.ColumnOffset("0"), new Xdr.RowId(Text(cell.Row)), new Xdr.RowOffset("0"),
    ];

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
