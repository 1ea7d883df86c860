using Microsoft.AspNetCore.Components;

namespace Dashboard.Charts.Frame;

/// <summary>A chart as it is rendered of its numbers, once for all pages that show the same.</summary>
/// <param name="Legend">What its marks mean.</param>
/// <param name="Notes">What the reader must know to read it right; nulls are left out.</param>
/// <param name="Table">The same numbers as a table.</param>
/// <param name="Canvas">What is drawn; nothing in it belongs to one page.</param>
internal sealed record ChartPicture(
    IReadOnlyList<LegendItem> Legend, IReadOnlyList<string?> Notes, ChartTableData Table, RenderFragment Canvas)
{
    /// <summary>What it shows, in a sentence; null where it has none by itself.</summary>
    public string? Sentence { get; init; }

    /// <summary>Whether there is nothing to show.</summary>
    public required bool IsEmpty { get; init; }
}
