using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Dashboard.ResultPages.Frame;

/// <summary>
/// Draws its content only when the version rises: a page that hears of the store every few seconds compares no charts for it.
/// </summary>
public sealed class ResultGate : ComponentBase
{
    private int _drawn = -1;

    /// <summary>What the content is drawn from.</summary>
    [Parameter, EditorRequired]
    public int Version { get; set; }

    /// <summary>What is drawn.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    /// <inheritdoc />
    protected override bool ShouldRender() => _drawn != Version;

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        _drawn = Version;
        builder.AddContent(0, ChildContent);
    }
}
