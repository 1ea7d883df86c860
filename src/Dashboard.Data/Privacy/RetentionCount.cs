namespace Dashboard.Data.Privacy;

/// <summary>How many rows some rules would change now, or have changed.</summary>
/// <param name="Comments">Comments that are erased.</param>
/// <param name="Statements">What X said that is cut down; of a count before, of feedback that are old enough.</param>
public sealed record RetentionCount(int Comments, int Statements)
{
    /// <summary>Feedback that lose their agent.</summary>
    public int Agents { get; init; }

    /// <summary>Notes about feedback that are erased.</summary>
    public int Notes { get; init; }

    /// <summary>Whether nothing is changed.</summary>
    public bool IsEmpty => Comments + Statements + Agents + Notes == 0;

    internal RetentionCount Plus(RetentionCount other) =>
        new(Comments + other.Comments, Statements + other.Statements) { Agents = Agents + other.Agents, Notes = Notes + other.Notes };
}
