using Dashboard.Data.Comments.Words;

namespace Dashboard.Data.Comments.Languages;

/// <summary>
/// Tells in which language a comment is written: by its script where only one language has it, else by frequent words and trigrams. Says
/// unknown rather than guess.
/// </summary>
public static class LanguageDetector
{
    /// <summary>The comment's language.</summary>
    /// <param name="comment">As it came; what names somebody alone says nothing about it.</param>
    public static CommentLanguage Detect(string comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        var text = MaskedText.FromComment(comment);
        return Detect(text, WordBreaks.Split(text));
    }

    /// <summary>As <see cref="Detect(string)"/>, of a masked comment that is cut into words already.</summary>
    internal static CommentLanguage Detect(string text, List<CommentWord> words)
    {
        var counts = new ScriptCounts(text);
        return counts.Main() switch
        {
            null => CommentLanguage.Unknown,
            Script.Han or Script.Kana => SignLanguage.Of(text, counts),
            { } script when Scripts.OnlyLanguageOf(script) is not CommentLanguage.Unknown and var only => only,
            { } script => SharedScript.Of(script)?.Detect(words) ?? CommentLanguage.Unknown,
        };
    }
}
