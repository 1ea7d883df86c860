namespace Dashboard.Controls.Forms;

/// <summary>What came of something that was asked for.</summary>
/// <param name="Sentence">In words.</param>
/// <param name="IsProblem">Whether it was not done.</param>
public sealed record Outcome(string Sentence, bool IsProblem)
{
    /// <summary>It was done.</summary>
    public static Outcome Done(string sentence) => new(sentence, IsProblem: false);

    /// <summary>It was not done.</summary>
    public static Outcome Refused(string sentence) => new(sentence, IsProblem: true);
}
