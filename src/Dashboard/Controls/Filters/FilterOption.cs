namespace Dashboard.Controls.Filters;

/// <summary>One value of a filter.</summary>
/// <param name="Value">As URLs write it; empty for the default.</param>
/// <param name="Text">As people read it.</param>
/// <param name="IsChosen">Whether it is in force.</param>
public sealed record FilterOption(string Value, string Text, bool IsChosen)
{
    /// <summary>Whether it cannot be chosen now.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Whether it leaves results out, and so is marked while it is in force.</summary>
    public bool Narrows { get; init; } = true;
}
