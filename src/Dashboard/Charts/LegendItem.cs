namespace Dashboard.Charts;

/// <summary>One entry of a legend.</summary>
/// <param name="Swatch">The mark, as a class of the style sheets: line, band, thin, promoter, passive, detractor, quiet, provisional.</param>
/// <param name="Text">What it stands for.</param>
/// <param name="Detail">A number beside it, such as the share; null for none.</param>
public sealed record LegendItem(string Swatch, string Text, string? Detail = null);
