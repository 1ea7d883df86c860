namespace Dashboard.Data.Sync.Control;

/// <summary>What became of an admin's act.</summary>
/// <param name="IsDone">Whether it was done; otherwise nothing was changed.</param>
/// <param name="Sentence">What happened, or why not, for that admin.</param>
public sealed record ControlAnswer(bool IsDone, string Sentence)
{
    internal static ControlAnswer Done(string sentence) => new(true, sentence);

    internal static ControlAnswer Refused(string sentence) => new(false, sentence);
}
