using System.Globalization;
using Dashboard.Exports.Reports.Charts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Dashboard.Exports.Reports;

/// <summary>
/// Mends what ClosedXML writes otherwise than the standard allows: ids of data bars, in which only capitals are allowed (MS-XLSX, ST_Guid),
/// and an attribute of small lines that their version of the standard does not know. Ids are counted rather than drawn by lot, so that the
/// same report is the same file.
/// </summary>
internal static class BookRepairs
{
    private const string Lots = "http://schemas.microsoft.com/office/spreadsheetml/2015/revision2";

    /// <summary>Mends some sheets.</summary>
    /// <param name="document">The finished workbook.</param>
    /// <param name="names">The sheets that have data bars or small lines.</param>
    public static void Mend(SpreadsheetDocument document, IEnumerable<string> names)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            foreach (var element in BookCharts.SheetOf(document.WorkbookPart!, name).Worksheet.Descendants<OpenXmlElement>())
                Mend(element, ids);
        }
    }

    private static void Mend(OpenXmlElement element, Dictionary<string, string> ids)
    {
        switch (element.LocalName)
        {
            case "id" when element is OpenXmlLeafTextElement text:
                text.Text = Counted(text.Text, ids);
                break;
            case "cfRule" when element.GetAttributes().FirstOrDefault(attribute => attribute.LocalName is "id") is { Value: { } id } known:
                element.SetAttribute(new OpenXmlAttribute(known.LocalName, known.NamespaceUri, Counted(id, ids)));
                break;
            case "sparklineGroup":
                element.RemoveAttribute("uid", Lots);
                break;
        }
    }

    // A rule and its extension name each other by the same id.
    private static string Counted(string id, Dictionary<string, string> ids)
    {
        if (!ids.TryGetValue(id, out var counted))
            ids.Add(id, counted = string.Create(CultureInfo.InvariantCulture, $"{{00000000-0000-0000-0000-{ids.Count + 1:X12}}}"));
        return counted;
    }
}
