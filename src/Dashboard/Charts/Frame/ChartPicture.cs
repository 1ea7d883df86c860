using Dashboard.Charts.Axes;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Charts.Frame;

/// <summary>A chart as it is rendered of its numbers, once for all pages that show the same.</summary>
/// <param name="Legend">What its marks mean.</param>
/// <param name="Notes">What the reader must know to read it right; nulls are left out.</param>
/// <param name="Table">The same numbers as a table.</param>
/// <param name="Summary">The chart in one sentence.</param>
/// <param name="Axes">What is written beside and below it.</param>
/// <param name="Marks">What can be pointed at.</param>
internal sealed record ChartPicture(
    IReadOnlyList<LegendItem> Legend,
    IReadOnlyList<string?> Notes,
    ChartTableData Table,
    string Summary,
    PlotAxes Axes,
    IReadOnlyList<MarkupString> Marks)
{
    /// <summary>What lies behind the marks.</summary>
    public MarkupString Ground { get; init; }

    /// <summary>The class of the group that the marks are in.</summary>
    public string? MarksClass { get; init; }

    /// <summary>Where tips appear.</summary>
    public PlotTip Tip { get; init; } = PlotTip.Above;

    /// <summary>Whether marks lie beside and over each other, so that all four arrow keys move.</summary>
    public bool IsGrid { get; init; }

    /// <summary>Whether there is nothing to show.</summary>
    public required bool IsEmpty { get; init; }
}
