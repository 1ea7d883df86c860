using Dashboard.Data.Reporting;

namespace Dashboard.Links;

/// <summary>What the period is compared with, in a URL.</summary>
internal static class ComparisonQuery
{
    private static readonly (Comparison Comparison, string Word)[] Known =
    [
        (Comparison.PreviousPeriod, QueryNames.ComparePrevious),
        (Comparison.SameWeekdays, QueryNames.CompareWeekdays),
        (Comparison.SamePeriodLastYear, QueryNames.CompareYear),
        (Comparison.None, QueryNames.CompareNone),
    ];

    /// <summary>All comparisons, in the order that they are offered in; the first is the default.</summary>
    public static IReadOnlyList<Comparison> All { get; } = [.. Known.Select(known => known.Comparison)];

    /// <summary>The word that stands for a comparison.</summary>
    public static string Word(Comparison comparison) => Known.First(known => known.Comparison == comparison).Word;

    /// <summary>The comparison of a word; null when it is none.</summary>
    public static Comparison? Find(string? word) =>
        Array.FindIndex(Known, known => string.Equals(known.Word, word, StringComparison.Ordinal)) is >= 0 and var index
            ? Known[index].Comparison
            : null;

    /// <summary>Reads the comparison; the default where none is asked for.</summary>
    public static Comparison Read(QueryValues values) => values[QueryNames.Compare] is not { } word
        ? All[0]
        : Find(word) ?? values.FallBack(QueryNames.Compare, LinkWords.UnknownComparison, All[0]);
}
