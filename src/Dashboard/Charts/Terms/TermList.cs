using Dashboard.Charts.Frame;
using Dashboard.Rendering;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Charts.Terms;

/// <summary>Words and phrases, each with a bar of the comments that hold it: the surest stand there, the rest is folded.</summary>
public sealed class TermList : ChartFrame
{
    /// <summary>The terms, the surest first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<TermRow> Rows { get; set; }

    /// <summary>What the bars are filled with, one of <see cref="Fills"/>.</summary>
    [Parameter, EditorRequired]
    public required string Fill { get; set; }

    private protected override ChartPicture Draw() =>
        RenderCache.GetOrRender(Rows, (Fill, Head.Name, Head.Caption), () => TermTemplate.Render(Rows, Fill, Head));
}
