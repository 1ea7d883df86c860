using Dashboard.Exports.Reports.Charts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Dashboard.Exports.Reports;

/// <summary>
/// Mends what ClosedXML writes otherwise than the standard allows: ids of data bars, in which only capitals are allowed (MS-XLSX, ST_Guid),
/// and an attribute of small lines that their version of the standard does not know.
/// </summary>
internal static class BookRepairs
{
    private const string Lots = "http://schemas.microsoft.com/office/spreadsheetml/2015/revision2";

    /// <summary>Mends some sheets.</summary>
    /// <param name="document">The finished workbook.</param>
    /// <param name="names">The sheets that have data bars or small lines.</param>
    public static void Mend(SpreadsheetDocument document, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            foreach (var element in BookCharts.SheetOf(document.WorkbookPart!, name).Worksheet.Descendants<OpenXmlElement>())
                Mend(element);
        }
    }

    private static void Mend(OpenXmlElement element)
    {
        switch (element.LocalName)
        {
            case "id" when element is OpenXmlLeafTextElement text:
                text.Text = text.Text.ToUpperInvariant();
                break;
            case "cfRule" when element.GetAttributes().FirstOrDefault(attribute => attribute.LocalName is "id") is { Value: { } id } known:
                element.SetAttribute(new OpenXmlAttribute(known.LocalName, known.NamespaceUri, id.ToUpperInvariant()));
                break;
            case "sparklineGroup":
                element.RemoveAttribute("uid", Lots);
                break;
        }
    }
}
