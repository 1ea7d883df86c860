using Dashboard.Charts.Frame;
using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;
using Dashboard.Rendering;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Charts.Stacks;

/// <summary>Columns of shares, or of counts.</summary>
public sealed class StackedChart : ChartFrame
{
    /// <summary>The one number that is made of each column: it says whose scores, or that prompts, are stacked.</summary>
    [Parameter, EditorRequired]
    public required Measure Measure { get; set; }

    /// <summary>The columns in order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<StackColumn> Columns { get; set; }

    /// <summary>Whether heights are counts rather than shares.</summary>
    [Parameter]
    public bool IsCounted { get; set; }

    /// <summary>Where the answers with a layer's scores are; null for nowhere.</summary>
    [Parameter]
    public Func<ScoreSet, string?>? Rows { get; set; }

    private protected override ChartPicture Draw() => RenderCache.GetOrRender(
        Columns, (Measure, IsCounted, Head.Caption), () => StackTemplate.Render(Measure, Columns, IsCounted, Head.Caption, Rows));
}
