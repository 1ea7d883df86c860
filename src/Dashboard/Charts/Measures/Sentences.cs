using Dashboard.Data.Reporting;
using Dashboard.Formats;

namespace Dashboard.Charts.Measures;

/// <summary>What a mark is called where it is not seen: everything the tip says, in one sentence.</summary>
internal static class Sentences
{
    /// <summary>Week 3 – 9 Nov 2026: CSAT average 4.21, 95 % 4.02 – 4.40, 213 scores.</summary>
    /// <param name="label">What the mark stands for.</param>
    /// <param name="measure">What is shown of it.</param>
    /// <param name="reading">Its value; null without data.</param>
    /// <param name="more">What else is to be said; nulls are left out.</param>
    public static string Describe(string label, Measure measure, Reading? reading, params IEnumerable<string?> more) => Join(
        label,
        reading is null
            ? [Phrases.Of(ChartWords.NoneOf, measure.Name)]
            : [
                $"{measure.Name} {measure.Write(reading.Value)}",
                reading.Interval is { } interval ? Phrases.Of(ChartWords.IntervalIs, measure.WriteInterval(interval)) : null,
                measure.Basis(reading.N),
                reading.IsThin ? ChartWords.TooFew : null,
                .. more,
            ]);

    /// <summary>The days of a row, and whether they hold all that they should.</summary>
    public static string LabelOf(string label, Shortfall shortfall, bool isProvisional) =>
        ShortfallTexts.Is(shortfall) is { } why ? Phrases.Of(ChartWords.LabelPartial, label, why)
        : isProvisional ? Phrases.Of(ChartWords.LabelNotComplete, label)
        : label;

    /// <summary>The same without the days; null where there is nothing to say.</summary>
    public static string? RemarkOn(Shortfall shortfall, bool isProvisional) =>
        ShortfallTexts.Is(shortfall) ?? (isProvisional ? ChartWords.NotCompleteIs : null);

    /// <summary>A label and what is said of it.</summary>
    public static string Join(string label, params IEnumerable<string?> parts) =>
        $"{label}: {string.Join(", ", parts.OfType<string>())}";
}
