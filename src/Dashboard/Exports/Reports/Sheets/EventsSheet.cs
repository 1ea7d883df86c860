using ClosedXML.Excel;
using Dashboard.Data.Planning;

namespace Dashboard.Exports.Reports.Sheets;

/// <summary>What was noted on the days of the report.</summary>
internal static class EventsSheet
{
    public const string Name = "Events";

    public static void Write(IXLWorkbook book, ReportContent content, string footer)
    {
        var sheet = new BookSheet(book, Name, "What supervisors and managers have noted on these days.", footer);
        sheet.Table<EventEntry>(
            "Events",
            [
                BookColumn.Day<EventEntry>("From", noted => noted.From),
                BookColumn.Day<EventEntry>("To", noted => noted.To),
                BookColumn.Text<EventEntry>("Event", 70, noted => noted.Text, wraps: true),
                BookColumn.Text<EventEntry>("For", 26, ResponseColumns.AudienceOf),
            ],
            content.Events,
            "Nothing was noted.");
    }
}
