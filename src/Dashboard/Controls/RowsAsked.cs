using Dashboard.Data.Foundation;

namespace Dashboard.Controls;

/// <summary>What a grid asks for.</summary>
/// <param name="Range">Which rows.</param>
/// <param name="Column">The property of the column that they are sorted by; null for the order of the list itself.</param>
/// <param name="IsDescending">Whether the highest come first.</param>
public sealed record RowsAsked(RowRange Range, string? Column, bool IsDescending);
