using System.Globalization;
using Dashboard.Charts.Frame;
using Dashboard.Charts.Measures;
using Dashboard.Formats;

namespace Dashboard.Charts.Heatmaps;

/// <summary>What a heatmap says in words.</summary>
internal sealed class HeatTexts(Measure measure, double middle, HeatShades shades, IReadOnlyList<HeatCell> cells)
{
    private readonly HeatCell[] _known = [.. cells.Where(cell => cell.Reading is { IsThin: false }).OrderBy(cell => cell.Reading!.Value)];

    /// <summary>The legend: the ends and the middle of the shades.</summary>
    public IReadOnlyList<LegendItem> Legend =>
    [
        new(Swatch.Area("var(--below-3)"), Phrases.Of(ChartWords.HeatBelow, Unsigned(HeatShades.Most * shades.Step))),
        new(Swatch.Area("var(--shade)"), Phrases.Of(ChartWords.HeatAverage, measure.Write(middle))),
        new(Swatch.Area("var(--above-3)"), Phrases.Of(ChartWords.HeatAbove, Unsigned(HeatShades.Most * shades.Step))),
        .. cells.Select(cell => cell.Reading).FirstOrDefault(reading => reading is { IsThin: true }) is { } thin
            ? [new LegendItem(Swatch.Area(Fills.Thin), thin.Under)]
            : Array.Empty<LegendItem>(),
    ];

    /// <summary>How far the hours lie apart; null where too few have enough scores.</summary>
    /// <param name="label">What is drawn.</param>
    public string? Sentence(string label) => _known is [{ Reading: { } low }, .., { Reading: { } high }]
        ? Phrases.Of(ChartWords.LiesBetween, label, measure.Write(low.Value), measure.Write(high.Value))
        : null;

    /// <summary>The chart in one sentence.</summary>
    public string Summary => _known.Length == 0
        ? Phrases.Of(ChartWords.NoneOf, measure.Name)
        : Phrases.Of(ChartWords.HeatSummary, measure.Name, Ending(_known[^1]), Ending(_known[0]));

    /// <summary>The names of the weekdays from the one on that weeks begin with, as short as axes need them.</summary>
    public static IReadOnlyList<string> ShortDays(DayOfWeek weekStart) =>
        [
            .. Enumerable
                .Range(0, 7)
                .Select(row => CultureInfo.CurrentCulture.DateTimeFormat.GetAbbreviatedDayName((DayOfWeek)((row + (int)weekStart) % 7))),
        ];

    /// <summary>The table.</summary>
    public ChartTableData Table(string caption) => new(
        caption,
        [ChartWords.WeekdayHour, measure.Name, ChartWords.Interval, measure.BasisHeader],
        [
            .. cells.Select(cell => new ChartTableRow(
                [
                    LabelOf(cell),
                    measure.Write(cell.Reading?.Value),
                    measure.WriteInterval(cell.Reading?.Interval),
                    Numbers.Count(cell.Reading?.N ?? 0),
                ],
                cell.Href)),
        ]);

    /// <summary>What a cell is called where it is not seen.</summary>
    public string NameOf(HeatCell cell) => Sentences.Describe(LabelOf(cell), measure, cell.Reading);

    private static string LabelOf(HeatCell cell) =>
        Phrases.Of(ChartWords.HourIs, CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(cell.Day), cell.Hour, cell.Hour + 1);

    private string Ending(HeatCell cell) => $"{measure.Write(cell.Reading!.Value)} ({LabelOf(cell)})";

    private string Unsigned(double difference) => measure.WriteDifference(difference).TrimStart('+');
}
