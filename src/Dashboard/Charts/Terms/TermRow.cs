using Dashboard.Charts.Measures;

namespace Dashboard.Charts.Terms;

/// <summary>A word or phrase of comments, as a row of a list.</summary>
/// <param name="Name">As most of the comments write it.</param>
/// <param name="Comments">How many comments hold it.</param>
/// <param name="Z">How sure it is, in standard deviations beyond chance.</param>
/// <param name="Href">Where these comments are.</param>
public sealed record TermRow(string Name, long Comments, double Z, string Href)
{
    /// <summary>How many comments of the compared period hold it; null where that does not matter.</summary>
    public long? Before { get; init; }

    /// <summary>The CSAT average of these comments; null without any.</summary>
    public Reading? Csat { get; init; }

    /// <summary>The NPS of these comments; null without any.</summary>
    public Reading? Nps { get; init; }
}
