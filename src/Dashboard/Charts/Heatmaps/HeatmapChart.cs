using Dashboard.Charts.Frame;
using Dashboard.Charts.Measures;
using Dashboard.Rendering;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Charts.Heatmaps;

/// <summary>A measure by weekday and hour.</summary>
public sealed class HeatmapChart : ChartFrame
{
    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public required Measure Measure { get; set; }

    /// <summary>The cells in any order; those without data may be left out.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<HeatCell> Cells { get; set; }

    /// <summary>The value of all of them together: cells are coloured by how far they lie from it.</summary>
    [Parameter, EditorRequired]
    public double Middle { get; set; }

    /// <summary>The day that weeks begin with.</summary>
    [Parameter]
    public DayOfWeek WeekStart { get; set; } = DayOfWeek.Monday;

    private protected override ChartPicture Draw() => RenderCache.GetOrRender(
        Cells, (Measure, Middle, WeekStart, Head.Caption), () => HeatTemplate.Render(Measure, Cells, Middle, WeekStart, Head));
}
