using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dashboard.Data.Comments;

/// <summary>
/// A comment without what names somebody or something alone: handles, addresses of pages and mail, and long numbers (of orders, phones,
/// cards). Nothing of them becomes a word, and no phrase leads over the place where one stood.
/// </summary>
internal static partial class MaskedText
{
    /// <summary>Stands where something was taken out; ends a sentence like any line break.</summary>
    public const char Gap = '\n';

    private const int MillisecondsAtMost = 1000;

    // Without one of these there is nothing to mask.
    private static readonly SearchValues<char> Suspicious = SearchValues.Create("@./:0123456789");

    /// <summary>Behind it scripts have digits of their own.</summary>
    private const char LastWithoutDigits = '\u065F';

    /// <summary>From here on scripts use invisible characters for how words join and end.</summary>
    private const char FirstWithJoiners = '\u0600';

    /// <summary>The comment in Unicode's composed form for compatibility, since a handle in full-width signs is a handle too.</summary>
    public static string FromComment(string comment)
    {
        if (Ascii.IsValid(comment))
            return Masked(comment);
        // What comes may hold halves of characters, in whose place the runes have a sign, and U+FFFE, which nothing can compose.
        var whole = string.Concat(comment.EnumerateRunes()).Replace('\uFFFE', ' ').Normalize(NormalizationForm.FormKC);
        return Masked(WithoutInvisible(whole));
    }

    private static string Masked(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspicious) && text.AsSpan().IndexOfAnyExceptInRange('\0', LastWithoutDigits) < 0)
            return text;
        try
        {
            return Private().Replace(text, Gap.ToString());
        }
        catch (RegexMatchTimeoutException)
        {
            // Rather nothing is counted of it than that a name is shown.
            return string.Empty;
        }
    }

    private static string WithoutInvisible(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.GetUnicodeCategory(character) is not UnicodeCategory.Format || (kept.Length > 0 && kept[^1] >= FirstWithJoiners))
                kept.Append(character);
        }

        return kept.ToString();
    }

    [GeneratedRegex(
        @"(?<!\w)\w+://\S+|\bwww\.\S+|(?<!\S)[^\s@]+@[^\s@]+|@[\w\p{Cf}]+"
        + @"|(?<![\w.-])[\w-]+(\.[\w-]+)*(\.[\w-]+/\S*|\.(com|net|org|info|io|shop|co|de|uk|es|fr|it)\b)"
        + @"|(?<![^\W\d])\+?[^\W\d]*\d([ .\-/()]{0,2}\d){3,}\w*",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        MillisecondsAtMost)]
    private static partial Regex Private();
}
