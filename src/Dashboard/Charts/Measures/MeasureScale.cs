namespace Dashboard.Charts.Measures;

/// <summary>The scale of a measure, in its unit.</summary>
/// <param name="Lowest">The lowest value there can be.</param>
/// <param name="Highest">The highest.</param>
/// <param name="LeastSpan">The least that an axis shows, so that chance does not look like a landslide.</param>
/// <param name="LeastShade">The least difference that one shade of a heatmap stands for.</param>
public sealed record MeasureScale(double Lowest, double Highest, double LeastSpan, double LeastShade)
{
    /// <summary>The scale of plain counts, which has no end.</summary>
    public static MeasureScale Counts { get; } = new(0, long.MaxValue, 4, 1);
}
