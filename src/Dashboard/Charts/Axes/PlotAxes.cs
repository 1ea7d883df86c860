namespace Dashboard.Charts.Axes;

/// <summary>The labels of a plot.</summary>
/// <param name="Values">Those of the value axis, with a line each; places are from the top.</param>
/// <param name="Labels">Those of the other axis; places are from the left.</param>
public sealed record PlotAxes(IReadOnlyList<AxisLabel> Values, IReadOnlyList<AxisLabel> Labels)
{
    /// <summary>What the value axis shows; null where the chart's title says it.</summary>
    public string? ValueTitle { get; init; }

    /// <summary>What the other axis shows; null where its labels say it.</summary>
    public string? LabelTitle { get; init; }
}
