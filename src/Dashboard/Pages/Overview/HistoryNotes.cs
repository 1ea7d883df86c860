using Dashboard.Data.Reporting;
using Dashboard.Formats;

namespace Dashboard.Pages.Overview;

/// <summary>Says where the numbers reach back further than the store does.</summary>
internal static class HistoryNotes
{
    /// <summary>A sentence for the period and one for the compared period; none when the history holds both.</summary>
    public static IReadOnlyList<string> Sentences(ReportFilter filter, OverviewReport report) => report.HistoryFrom is { } start
        ? [.. Period(filter, start), .. Compared(filter, start)]
        : [];

    private static IEnumerable<string> Period(ReportFilter filter, DateOnly start)
    {
        if (filter.Period.From < start)
            yield return $"Feedback is complete from {Dates.Day(start)} on; earlier days of this period hold only a part.";
    }

    private static IEnumerable<string> Compared(ReportFilter filter, DateOnly start)
    {
        if (filter.ComparedPeriod is { } compared && compared.From < start)
            yield return $"Nothing is compared: {Dates.Period(compared)} begins before the stored history, which is complete from {Dates.Day(start)} on.";
    }
}
