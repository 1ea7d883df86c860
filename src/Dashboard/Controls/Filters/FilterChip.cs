using Dashboard.Links;

namespace Dashboard.Controls.Filters;

/// <summary>One filter that is in force.</summary>
/// <param name="Text">What it leaves: "Team: Billing".</param>
/// <param name="Without">The same view without it.</param>
public sealed record FilterChip(string Text, ReportView Without);
