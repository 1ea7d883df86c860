using System.Text;

namespace Dashboard.Data.Planning.Coaching;

/// <summary>What somebody types about a talk; one of the three is enough.</summary>
/// <param name="Note">What was said.</param>
/// <param name="Step">The step that was agreed.</param>
/// <param name="NextLook">The day on which it is looked at again.</param>
public sealed record CoachingDraft(string Note, string Step, DateOnly? NextLook)
{
    /// <summary>Without what nobody sees: the note keeps its lines, the step is one.</summary>
    internal CoachingDraft Tidy() => this with
    {
        Note = Clean((Note ?? "").ReplaceLineEndings("\n"), keepsLines: true),
        Step = Clean(Step ?? "", keepsLines: false),
    };

    /// <summary>A text as it is kept: without control characters, and without space at its ends.</summary>
    internal static string Clean(string text, bool keepsLines)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
            clean.Append(char.IsControl(letter) && !(keepsLines && letter == '\n') ? ' ' : letter);
        return clean.ToString().Trim();
    }
}
