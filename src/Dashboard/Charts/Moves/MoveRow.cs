using Dashboard.Data.Feedback.Parts;

namespace Dashboard.Charts.Moves;

/// <summary>What one group adds to a change, as a row of a list.</summary>
/// <param name="Name">What people call the group.</param>
/// <param name="Part">What it adds, judged within its list.</param>
/// <param name="Href">Where to look at it closer; null for nowhere.</param>
public sealed record MoveRow(string Name, ChangePart Part, string? Href = null)
{
    /// <summary>Where the part is split further.</summary>
    public IReadOnlyList<MoveSplitLink> Splits { get; init; } = [];

    /// <summary>Whether a period has some scores of it, but too few, so that it claims nothing.</summary>
    public bool IsThin => Part.IsThin;
}

/// <summary>A link that splits a part by a second breakdown.</summary>
/// <param name="Text">By what, as in "by tag".</param>
/// <param name="Name">The same with the group's name, for those who hear links one by one.</param>
/// <param name="Href">The address.</param>
public sealed record MoveSplitLink(string Text, string Name, string Href);
