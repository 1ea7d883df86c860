using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Formats;

/// <summary>Days as people type them: in figures, in the order of the reader's language.</summary>
internal static partial class TypedDays
{
    private const int PlainFigures = 8;
    private const int PlainFiguresOfShortYear = 6;
    private const int ThisCentury = 2000;

    private static CultureInfo Reader => CultureInfo.CurrentCulture;

    // "dMy", "Mdy" or "yMd".
    private static string Order =>
        string.Concat(Reader.DateTimeFormat.ShortDatePattern.Where(char.IsAsciiLetter).Distinct().Where("dMy".Contains));

    private static char Separator => Reader.DateTimeFormat.ShortDatePattern.FirstOrDefault(sign => sign is '/' or '.' or '-', '/');

    /// <summary>A day as it stands in a field: 21/11/2026.</summary>
    public static string Write(DateOnly day) => string.Join(Separator, Order.Select(part => part switch
    {
        'd' => day.Day.ToString("00", CultureInfo.InvariantCulture),
        'M' => day.Month.ToString("00", CultureInfo.InvariantCulture),
        _ => day.Year.ToString("0000", CultureInfo.InvariantCulture),
    }));

    /// <summary>
    /// Reads a day in the reader's order, with whatever stands between the figures or with nothing; the year first in any language, and a
    /// day as pages write it: 21/11/2026, 21.11.26, 21112026, 2026-11-21, 21 Nov 2026. Null for another text.
    /// </summary>
    public static DateOnly? Read(string? text)
    {
        var typed = text?.Trim() ?? "";
        if (DateOnly.TryParseExact(typed, DatePatterns.Of(Reader).Day, Reader, DateTimeStyles.AllowWhiteSpaces, out var written))
            return written;

        var figures = Figures().Match(typed);
        return figures.Success ? OfThree([.. figures.Groups["part"].Captures.Select(part => part.Value)])
            : typed.All(char.IsAsciiDigit) ? OfPlain(typed)
            : null;
    }

    private static DateOnly? OfPlain(string typed)
    {
        var year = typed.Length switch { PlainFigures => 4, PlainFiguresOfShortYear => 2, _ => 0 };
        if (year == 0)
            return null;
        var widths = Order.Select(part => part == 'y' ? year : 2).ToArray();
        return OfThree([typed[..widths[0]], typed[widths[0]..^widths[2]], typed[^widths[2]..]]);
    }

    private static DateOnly? OfThree(string[] parts)
    {
        var order = parts[0].Length == 4 ? "yMd" : Order;
        var (year, month, day) = (Part('y'), Part('M'), Part('d'));
        var isShort = parts[order.IndexOf('y', StringComparison.Ordinal)].Length <= 2;
        return Of(isShort ? year + ThisCentury : year, month, day);

        int Part(char which) => int.Parse(parts[order.IndexOf(which, StringComparison.Ordinal)], CultureInfo.InvariantCulture);
    }

    private static DateOnly? Of(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    [GeneratedRegex(
        @"^(?<part>[0-9]{1,4})\s*[-/.,\s]\s*(?<part>[0-9]{1,2})\s*[-/.,\s]\s*(?<part>[0-9]{1,4})\.?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figures();
}
