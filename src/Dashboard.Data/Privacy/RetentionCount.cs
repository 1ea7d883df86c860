namespace Dashboard.Data.Privacy;

/// <summary>How many rows some rules would change now, or have changed.</summary>
/// <param name="Comments">Comments that are erased.</param>
/// <param name="Statements">What X said that is cut down; of a count before, of feedback that are old enough.</param>
public sealed record RetentionCount(int Comments, int Statements)
{
    internal RetentionCount Plus(int comments, int statements) => new(Comments + comments, Statements + statements);
}
