namespace Dashboard.Charts.Axes;

/// <summary>A row of a list of bars.</summary>
/// <param name="Class">Its CSS classes.</param>
/// <param name="Index">Which row of the table it is.</param>
/// <param name="Name">All that it says, in a sentence.</param>
/// <param name="Href">Where it leads; null for nowhere.</param>
/// <param name="IsThin">Whether it rests on too few scores to be judged.</param>
/// <param name="IsStop">Whether the tab key stops at it.</param>
internal sealed record BarMark(string Class, int Index, string Name, string? Href, bool IsThin, bool IsStop);
