using Dashboard.Charts.Frame;
using Dashboard.Charts.Measures;
using Dashboard.Rendering;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Charts.Moves;

/// <summary>What each group adds to a change: what is claimed stands there, the rest is folded.</summary>
public sealed class MoveList : ChartFrame
{
    /// <summary>Of which number.</summary>
    [Parameter, EditorRequired]
    public required Measure Measure { get; set; }

    /// <summary>The parts: first those that are claimed, then the others, each the largest first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<MoveRow> Rows { get; set; }

    /// <summary>How far both sides of the bars reach, in the number's unit.</summary>
    [Parameter, EditorRequired]
    public double Most { get; set; }

    private protected override ChartPicture Draw() => RenderCache.GetOrRender(
        Rows, (Measure, Most, Head.Caption), () => MoveTemplate.Render(Measure, Rows, Most, Head));
}
