using Microsoft.AspNetCore.Components;

namespace Dashboard.Charts.Axes;

/// <summary>What lies in a plot.</summary>
/// <param name="Pieces">What can be pointed at.</param>
internal sealed record PlotMarks(IReadOnlyList<MarkupString> Pieces)
{
    /// <summary>What lies behind the marks.</summary>
    public MarkupString Ground { get; init; }

    /// <summary>The class of the group that the marks are in.</summary>
    public string? Class { get; init; }

    /// <summary>Where tips appear.</summary>
    public PlotTip Tip { get; init; } = PlotTip.Above;

    /// <summary>Whether the plot goes along days, which can be chosen in it.</summary>
    public bool IsTime { get; init; }

    /// <summary>Whether marks lie beside and over each other, so that all four arrow keys move.</summary>
    public bool IsGrid { get; init; }
}
