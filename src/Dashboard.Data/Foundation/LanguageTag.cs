using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Dashboard.Data.Foundation;

/// <summary>
/// Tags of languages as BCP 47 writes them, such as <c>de-AT</c> or <c>zh-Hant-TW</c>. The language comes first, in its two or three
/// letters: tags of private use and the old irregular ones say nothing that a text could be chosen by.
/// </summary>
public static partial class LanguageTag
{
    /// <summary>The longest tag, in characters: what RFC 5646 asks everybody to have room for.</summary>
    public const int Longest = 35;

    /// <summary>Reads a tag. Java's and Unix's <c>de_AT</c> is the same as <c>de-AT</c>, and so is any case of the letters.</summary>
    /// <param name="text">As it came; spaces around it are left out.</param>
    /// <param name="tag">In its one spelling: <c>zh-Hant-TW</c>.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out string? tag)
    {
        var typed = text?.Trim().Replace('_', '-');
        tag = typed is { Length: <= Longest } && Form().IsMatch(typed) ? Spell(typed) : null;
        return tag is not null;
    }

    /// <summary>Whether a text in one language is for whoever reads the other: <c>de</c> is for <c>de-AT</c>, not the other way.</summary>
    /// <param name="text">The tag of the text.</param>
    /// <param name="reader">The tag of the reader.</param>
    public static bool IsFor(string text, string reader)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(reader);
        return reader.StartsWith(text, StringComparison.OrdinalIgnoreCase)
            && (reader.Length == text.Length || reader[text.Length] == '-');
    }

    private static string Spell(string tag)
    {
        var parts = tag.ToLowerInvariant().Split('-');
        for (var index = 1; index < parts.Length && parts[index].Length > 1; index++)
        {
            parts[index] = parts[index].Length switch
            {
                2 => parts[index].ToUpperInvariant(),
                4 when char.IsAsciiLetter(parts[index][0]) => char.ToUpperInvariant(parts[index][0]) + parts[index][1..],
                _ => parts[index],
            };
        }

        return string.Join('-', parts);
    }

    /// <summary>Language, script, region, variants, extensions and private use, as RFC 5646 (2.1) has them.</summary>
    [GeneratedRegex(
        "^[a-z]{2,3}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
            + "(-[a-wyz0-9](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?\\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
