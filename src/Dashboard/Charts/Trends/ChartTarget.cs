namespace Dashboard.Charts.Trends;

/// <summary>What a measure was to reach on a point's last day.</summary>
/// <param name="Value">In the measure's unit.</param>
/// <param name="For">For whom it was set.</param>
public sealed record ChartTarget(double Value, string For);
