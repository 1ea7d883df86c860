using Dashboard.Data.Comments.Languages;
using Dashboard.Data.Comments.Words;

namespace Dashboard.Data.Comments;

/// <summary>What is kept of a comment beside it, read in one go.</summary>
/// <param name="Language">The language that it is written in.</param>
/// <param name="Plain">Its words in their order, as <see cref="PlainWords"/> writes them.</param>
internal readonly record struct ReadComment(CommentLanguage Language, string Plain)
{
    public static ReadComment From(string comment)
    {
        var text = MaskedText.FromComment(comment);
        var words = WordBreaks.Split(text);
        return new ReadComment(LanguageDetector.Detect(text, words), PlainWords.Write(words));
    }
}
