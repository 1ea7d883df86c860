using Dashboard.Charts.Frame;
using Dashboard.Charts.Measures;
using Dashboard.Rendering;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Charts.Trends;

/// <summary>A measure over time, with its interval.</summary>
public sealed class TrendChart : ChartFrame
{
    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public required Measure Measure { get; set; }

    /// <summary>The points in order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<TrendPoint> Points { get; set; }

    private protected override ChartPicture Draw() =>
        RenderCache.GetOrRender(Points, (Measure, Head.Caption), () => TrendTemplate.Render(Measure, Points, Head.Caption));
}
