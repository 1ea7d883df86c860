using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Dashboard.Data.Store;

/// <summary>
/// Any text, for a database whose texts cannot hold the character NUL, though a customer's words can: it is kept as a private-use character
/// and a digit, and so is that character itself, so that every text comes back as it was. SQL written by hand must do the same.
/// </summary>
internal sealed class PostgresText() : ValueConverter<string, string>(text => Encode(text), stored => Decode(stored))
{
    private const char Mark = '\uE000';
    private const string MarkedNul = "\uE0000";
    private const string MarkedMark = "\uE0001";

    /// <summary>What is stored for a text; nearly always the text itself.</summary>
    public static string Encode(string text) => text.AsSpan().ContainsAny('\0', Mark)
        ? text.Replace($"{Mark}", MarkedMark, StringComparison.Ordinal).Replace("\0", MarkedNul, StringComparison.Ordinal)
        : text;

    /// <summary>The text of which <paramref name="stored"/> was made.</summary>
    public static string Decode(string stored) => stored.Contains(Mark, StringComparison.Ordinal)
        ? stored.Replace(MarkedNul, "\0", StringComparison.Ordinal).Replace(MarkedMark, $"{Mark}", StringComparison.Ordinal)
        : stored;
}
