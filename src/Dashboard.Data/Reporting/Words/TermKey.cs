using Dashboard.Data.Comments;
using Dashboard.Data.Comments.Words;

namespace Dashboard.Data.Reporting.Words;

/// <summary>Names a word or phrase of one language, whatever forms of it comments have.</summary>
/// <param name="Language">The language of the comments that hold it.</param>
/// <param name="Stems">The stems of its words, with a blank between them.</param>
public readonly record struct TermKey(CommentLanguage Language, string Stems)
{
    private readonly string? _text;

    /// <summary>One of its forms, for people to read. Keys are equal whatever form they have.</summary>
    public string Text
    {
        get => _text ?? Stems;
        init => _text = value;
    }

    /// <summary>The key of a word or phrase as somebody writes it.</summary>
    /// <param name="text">Its words, with blanks between them, in any form and case.</param>
    /// <returns>Null where there are no words, or more than a phrase has.</returns>
    public static TermKey? Find(CommentLanguage language, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 0 or > TermId.LongestPhrase ? null
            : new TermKey(language, string.Join(' ', words.Select(Stemmer.Of(language).Stem))) { Text = string.Join(' ', words) };
    }

    /// <inheritdoc />
    public bool Equals(TermKey other) => Language == other.Language && string.Equals(Stems, other.Stems, StringComparison.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Language, Stems is null ? 0 : Stems.GetHashCode(StringComparison.Ordinal));
}
