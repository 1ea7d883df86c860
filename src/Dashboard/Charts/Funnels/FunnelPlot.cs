using Dashboard.Charts.Frame;
using Dashboard.Charts.Measures;
using Dashboard.Rendering;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Charts.Funnels;

/// <summary>Groups by how many answers they have, against what chance explains.</summary>
public sealed class FunnelPlot : ChartFrame
{
    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public required Measure Measure { get; set; }

    /// <summary>What the points are judged against; null where there is no spread to judge by, and then nothing is drawn.</summary>
    [Parameter, EditorRequired]
    public required Benchmark? Benchmark { get; set; }

    /// <summary>The points in any order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<FunnelPoint> Points { get; set; }

    private protected override ChartPicture Draw() => RenderCache.GetOrRender(
        Points, (Measure, Benchmark, Head.Caption), () => FunnelTemplate.Render(Measure, Benchmark, Points, Head.Caption));
}
