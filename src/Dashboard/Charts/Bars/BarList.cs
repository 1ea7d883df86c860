using Dashboard.Charts.Frame;
using Dashboard.Charts.Measures;
using Dashboard.Rendering;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Charts.Bars;

/// <summary>A bar for each of several groups.</summary>
public sealed class BarList : ChartFrame
{
    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public required Measure Measure { get; set; }

    /// <summary>The bars, in the order to show them.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<BarRow> Rows { get; set; }

    /// <summary>The value of all of them together, drawn as a line through the bars; null for none.</summary>
    [Parameter]
    public double? Middle { get; set; }

    private protected override ChartPicture Draw() => RenderCache.GetOrRender(
        Rows, (Measure, Middle, Head.Caption), () => BarTemplate.Render(Measure, Rows, Middle, Head));
}
