using System.Text;

namespace Dashboard.Data.Comments.Words;

/// <summary>
/// The words of a comment as one text that is kept beside it: a blank before each word that goes on a phrase, a stop before each that
/// begins one. Taking it apart needs neither masks nor dictionaries.
/// </summary>
internal static class PlainWords
{
    private const char GoesOn = ' ';
    private const char Begins = '.';

    public static string Write(List<CommentWord> words)
    {
        var text = new StringBuilder();
        foreach (var word in words)
            text.Append(word.BeginsPhrase ? Begins : GoesOn).Append(word.Text);
        return text.ToString();
    }

    /// <summary>Takes off the first word of what is left; false behind the last.</summary>
    public static bool TryRead(ref ReadOnlySpan<char> text, out ReadOnlySpan<char> word, out bool beginsPhrase)
    {
        word = default;
        beginsPhrase = !text.IsEmpty && text[0] is Begins;
        if (text.IsEmpty)
            return false;
        var rest = text[1..];
        var end = rest.IndexOfAny(GoesOn, Begins);
        word = end < 0 ? rest : rest[..end];
        text = end < 0 ? default : rest[end..];
        return true;
    }
}
