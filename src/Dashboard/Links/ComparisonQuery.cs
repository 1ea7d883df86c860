using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;

namespace Dashboard.Links;

/// <summary>What the period is compared with, in a URL: a word, or a first and a last day (2026-10-01..2026-10-07).</summary>
internal static class ComparisonQuery
{
    private const string Between = "..";

    private static readonly (Comparison Comparison, string Word)[] Known =
    [
        (Comparison.PreviousPeriod, QueryNames.ComparePrevious),
        (Comparison.SameWeekdays, QueryNames.CompareWeekdays),
        (Comparison.SamePeriodLastYear, QueryNames.CompareYear),
        (Comparison.None, QueryNames.CompareNone),
    ];

    /// <summary>All comparisons that have a word, in the order that they are offered in; the first is the default.</summary>
    public static IReadOnlyList<Comparison> All { get; } = [.. Known.Select(known => known.Comparison)];

    /// <summary>The word that stands for a comparison, but for one with days of its own.</summary>
    public static string Word(Comparison comparison) => Known.First(known => known.Comparison == comparison).Word;

    /// <summary>What stands for days of their own.</summary>
    public static string Word(Period days) => PeriodQuery.Iso(days.From) + Between + PeriodQuery.Iso(days.To);

    /// <summary>What stands for a filter's comparison; null for the default.</summary>
    public static string? Word(ReportFilter filter) => filter switch
    {
        { Compare: Comparison.OwnDays, Against: { } days } => Word(days),
        { Compare: var compare } => compare == All[0] ? null : Word(compare),
    };

    /// <summary>The comparison of a word; null when it is none.</summary>
    public static Comparison? Find(string? word) =>
        Array.FindIndex(Known, known => string.Equals(known.Word, word, StringComparison.Ordinal)) is >= 0 and var index
            ? Known[index].Comparison
            : null;

    /// <summary>Reads the comparison; the default where none is asked for.</summary>
    /// <param name="values">The query.</param>
    /// <param name="period">What is compared; days of their own may have none in common with it.</param>
    public static (Comparison Compare, Period? Against) Read(QueryValues values, Period period)
    {
        if (values[QueryNames.Compare] is not { } word)
            return (All[0], null);
        if (Find(word) is { } comparison)
            return (comparison, null);
        if (FindDays(word) is not { } days)
            return (values.FallBack(QueryNames.Compare, LinkWords.UnknownComparison, All[0]), null);
        return days.Overlaps(period)
            ? (values.FallBack(QueryNames.Compare, LinkWords.ComparedDaysShared, All[0]), null)
            : (Comparison.OwnDays, days);
    }

    private static Period? FindDays(string word) =>
        word.Split(Between) is [var first, var last] && PeriodQuery.Parse(first) is { } from && PeriodQuery.Parse(last) is { } to
            && from <= to && to.DayNumber - from.DayNumber < PeriodQuery.MostDays
            ? new Period(from, to)
            : null;
}
