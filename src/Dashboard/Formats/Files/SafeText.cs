using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dashboard.Formats.Files;

/// <summary>
/// Customers write the texts in our files, and spreadsheets run what looks like a formula in a CSV file. OWASP, "CSV Injection": there, a
/// text that starts with = + - @, tab, CR or LF (or the full-width forms of the four signs) gets an apostrophe in front, which spreadsheets
/// show as text. Some programs skip what they cannot see before they look, so spaces, control characters and invisible marks in front do
/// not hide a sign. Which character separates cells is the reader's setting, not the file's: with another one a text is torn apart, and
/// each of its pieces may be a formula, so the same holds after each character that some reader separates by. A workbook says of each cell
/// that it is a text, and needs no apostrophe.
/// </summary>
internal static partial class SafeText
{
    /// <summary>The most UTF-16 units that Excel keeps in a cell.</summary>
    public const int LongestCell = 32_767;

    /// <summary>What ends a text that was too long for a cell.</summary>
    public const string CutMark = " … [cut]";

    private const string EscapedUnderscore = "_x005F_";
    private const int LongerByEscape = 6;

    private const char Quote = '"';

    private static readonly SearchValues<char> Signs = SearchValues.Create("=+-@＝＋－＠");

    // What XML 1.0 cannot hold, not even escaped, and CR, which its readers turn into LF.
    private static readonly SearchValues<char> Unfit = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code).Except(['\t', '\n']), '\uFFFE', '\uFFFF',
         .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code)]);

    /// <summary>
    /// The text for a CSV file: as no spreadsheet takes it, or a piece of it, for a formula, and without NUL, at which many readers end;
    /// else unchanged.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="separator">What separates the file's cells: a text that holds it stands in quotes, and is not torn apart there.</param>
    public static string ForCsv(string text, char separator = ',')
    {
        text = WithoutNul(text);
        return text.Length > 0 && (IsLineOrTab(text[0]) || text.AsSpan().ContainsAny(Signs)) ? Harmless(text, separator) : text;
    }

    /// <summary>The text for JSON, which no program takes for anything else: as it was written, without NUL.</summary>
    public static string ForJson(string text) => WithoutNul(text);

    /// <summary>The text for a cell of a workbook, as it was written but for what a workbook cannot hold.</summary>
    public static string ForWorkbook(string text) => EscapeLikeExcel(Cut(FitForXml(text)));

    /// <summary>The text for a cell that a library writes, which escapes by itself what must be escaped.</summary>
    public static string ForLibrary(string text) => Cut(FitForXml(text));

    private static string WithoutNul(string text) => text.Replace("\0", string.Empty, StringComparison.Ordinal);

    private static string Harmless(string text, char separator)
    {
        var harmless = new StringBuilder(text.Length + 2);
        for (var place = 0; place < text.Length; place++)
        {
            var isDangerous = place == 0
                ? IsLineOrTab(text[0]) || Signs.Contains(FirstVisible(text))
                : Separates(text[place - 1], separator) && Signs.Contains(FirstOfPiece(text.AsSpan(place), separator));
            if (isDangerous)
                harmless.Append('\'');
            harmless.Append(text[place]);
        }

        return harmless.ToString();
    }

    private static bool IsLineOrTab(char character) => character is '\t' or '\r' or '\n';

    private static bool Separates(char character, char separator) =>
        character is ';' || IsLineOrTab(character) || (character is ',' && separator is not ',');

    private static char FirstVisible(string text)
    {
        foreach (var character in text)
        {
            if (!IsInvisible(character))
                return character;
        }

        return ' ';
    }

    // Whoever reads with another separator drops a quote at a piece's beginning; a piece within this one is looked at by itself. A tab is a
    // separator to some and an unseen beginning to others.
    private static char FirstOfPiece(ReadOnlySpan<char> piece, char separator)
    {
        foreach (var character in piece)
        {
            if (character is not '\t' && Separates(character, separator))
                return ' ';
            if (character is not Quote && !IsInvisible(character))
                return character;
        }

        return ' ';
    }

    private static bool IsInvisible(char character) =>
        char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format;

    private static string FitForXml(string text)
    {
        if (text.AsSpan().IndexOfAny(Unfit) < 0)
            return text;

        var fit = new StringBuilder(text.Length);
        Span<char> units = stackalloc char[2];
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes())
        {
            // A lone half of a surrogate pair is read as U+FFFD, and that can be written.
            if (IsFit(rune))
                fit.Append(units[..rune.EncodeToUtf16(units)]);
        }

        return fit.ToString();
    }

    private static bool IsFit(Rune rune) => rune.Value is '\t' or '\n' or (>= 0x20 and not (0xFFFE or 0xFFFF));

    // In a workbook, _x0041_ stands for "A" (ECMA-376, ST_Xstring); who really wrote that gets it back.
    private static string EscapeLikeExcel(string text) =>
        text.Contains("_x", StringComparison.OrdinalIgnoreCase) ? ExcelEscape().Replace(text, EscapedUnderscore) : text;

    // Before it is escaped, so that no escape is cut in two; each of them takes six units more than the one that it stands for.
    private static string Cut(string text)
    {
        if (text.Length + (LongerByEscape * ExcelEscape().Count(text)) <= LongestCell)
            return text;

        var length = LongestCell - CutMark.Length;
        foreach (var escape in ExcelEscape().EnumerateMatches(text))
        {
            if (length <= escape.Index)
                break;
            length = Math.Max(escape.Index, length - LongerByEscape);
        }

        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + CutMark;
    }

    [GeneratedRegex("_(?=x[0-9A-F]{4}_)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ExcelEscape();
}
