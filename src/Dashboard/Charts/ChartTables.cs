using Dashboard.Data.Feedback;
using Dashboard.Formats;

namespace Dashboard.Charts;

/// <summary>Turns the points of charts into their tables.</summary>
internal static class ChartTables
{
    /// <summary>The table of the CSAT trend.</summary>
    public static ChartTableData Of(IReadOnlyList<CsatTrendPoint> points, string caption) => new(
        caption,
        ["Days", "Average", "95 % interval", "Scores"],
        [.. points.Select(point => (IReadOnlyList<string>)[
            Marked(point.Label, point.IsProvisional), Numbers.Average(point.Average), Interval(point), Numbers.Count(point.N)])]);

    /// <summary>The table of the NPS split.</summary>
    public static ChartTableData Of(IReadOnlyList<NpsSplitPoint> points, string caption) => new(
        caption,
        ["Days", "Promoters", "Passives", "Detractors", "Scores", "NPS"],
        [.. points.Select(point => (IReadOnlyList<string>)[
            Marked(point.Label, point.IsProvisional),
            Numbers.Count(point.Result?.Promoters ?? 0),
            Numbers.Count(point.Result?.Passives ?? 0),
            Numbers.Count(point.Result?.Detractors ?? 0),
            Numbers.Count(point.Result?.N ?? 0),
            Numbers.Nps(point.Result?.Score)])]);

    /// <summary>The table of a score distribution.</summary>
    public static ChartTableData Of(IReadOnlyList<DistributionBar> bars, string caption) => new(
        caption,
        ["Score", "Scores given", "Share"],
        [.. bars.Select(bar => (IReadOnlyList<string>)[bar.Category, Numbers.Count(bar.Count), Numbers.Percent(bar.Share)])]);

    /// <summary>A point's interval in words.</summary>
    public static string Interval(CsatTrendPoint point) =>
        Numbers.AverageInterval(point is { Low: { } low, High: { } high } ? new Interval(low, high) : null);

    private static string Marked(string label, bool isProvisional) => isProvisional ? label + " (not complete)" : label;

}
