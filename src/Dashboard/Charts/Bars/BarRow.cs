using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;

namespace Dashboard.Charts.Bars;

/// <summary>One bar of a list: a team, a question.</summary>
public sealed record BarRow
{
    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>Its value; null without data.</summary>
    public Reading? Reading { get; init; }

    /// <summary>What may be said against the compared period; null when nothing is compared, or a side has no data.</summary>
    public Change? Change { get; init; }

    /// <summary>Where to look at it closer; null for nowhere.</summary>
    public string? Href { get; init; }
}
