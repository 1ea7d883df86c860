using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dashboard.Exports;

/// <summary>
/// Customers write the texts in our files, and spreadsheets run what looks like a formula. OWASP, "CSV Injection": a text that starts with
/// = + - @, tab, CR or LF (or the full-width forms of the four signs) gets an apostrophe in front, which spreadsheets show as text. Some
/// programs skip what they cannot see before they look, so spaces, control characters and invisible marks in front do not hide a sign.
/// </summary>
internal static partial class SafeText
{
    /// <summary>The most UTF-16 units that Excel keeps in a cell.</summary>
    public const int LongestCell = 32_767;

    /// <summary>What ends a text that was too long for a cell.</summary>
    public const string CutMark = " … [cut]";

    private static readonly SearchValues<char> Signs = SearchValues.Create("=+-@＝＋－＠");

    // What XML 1.0 cannot hold, not even escaped, and CR, which its readers turn into LF.
    private static readonly SearchValues<char> Unfit = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code).Except(['\t', '\n']), '\uFFFE', '\uFFFF',
         .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code)]);

    /// <summary>The text as no spreadsheet takes it for a formula; unchanged when none would.</summary>
    public static string Harmless(string text) => IsDangerous(text) ? "'" + text : text;

    /// <summary>As <see cref="Harmless"/>, and fit for a cell of a workbook.</summary>
    public static string ForWorkbook(string text) => Cut(EscapeLikeExcel(Harmless(FitForXml(text))));

    private static bool IsDangerous(string text) =>
        text.Length > 0 && (text[0] is '\t' or '\r' or '\n' || Signs.Contains(FirstVisible(text)));

    private static char FirstVisible(string text)
    {
        foreach (var character in text)
        {
            if (!IsInvisible(character))
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
        text.Contains("_x", StringComparison.OrdinalIgnoreCase) ? ExcelEscape().Replace(text, "_x005F_") : text;

    private static string Cut(string text)
    {
        if (text.Length <= LongestCell)
            return text;

        var length = LongestCell - CutMark.Length;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + CutMark;
    }

    [GeneratedRegex("_(?=x[0-9A-F]{4}_)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ExcelEscape();
}
