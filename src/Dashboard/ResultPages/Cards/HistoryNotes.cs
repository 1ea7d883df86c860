using Dashboard.Data.Reporting;
using Dashboard.Formats;

namespace Dashboard.ResultPages.Cards;

/// <summary>Says where the numbers reach back further than the store does.</summary>
internal static class HistoryNotes
{
    /// <summary>A sentence for the period and one for the compared period; none when the history holds both.</summary>
    public static IReadOnlyList<string> Sentences(ReportFilter filter, DateOnly? historyFrom) => historyFrom is { } start
        ? [.. Period(filter, start), .. Compared(filter, start)]
        : [];

    private static IEnumerable<string> Period(ReportFilter filter, DateOnly start)
    {
        if (filter.Period.From < start)
            yield return Phrases.Of(CardWords.HistoryFrom, Dates.Day(start));
    }

    private static IEnumerable<string> Compared(ReportFilter filter, DateOnly start)
    {
        if (filter.ComparedPeriod is { } compared && compared.From < start)
            yield return Phrases.Of(CardWords.NothingCompared, Dates.Period(compared), Dates.Day(start));
    }
}
