using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Formats;

/// <summary>
/// A culture's patterns for days, made from its own long ones: no weekday, no leading zero, and the month's name cut short.
/// </summary>
/// <param name="Day">With the year.</param>
/// <param name="ShortDay">Without the year.</param>
/// <param name="Month">Month and year.</param>
internal sealed partial record DatePatterns(string Day, string ShortDay, string Month)
{
    private static readonly ConcurrentDictionary<string, DatePatterns> Known = new(StringComparer.Ordinal);

    /// <summary>Whether the year comes first.</summary>
    public bool IsYearFirst => Day.StartsWith('y');

    /// <summary>The patterns of a culture.</summary>
    public static DatePatterns Of(CultureInfo culture) => Known.GetOrAdd(culture.Name, _ => Make(culture.DateTimeFormat));

    private static DatePatterns Make(DateTimeFormatInfo formats) =>
        new(Short(formats.LongDatePattern), Short(formats.MonthDayPattern), Short(formats.YearMonthPattern));

    private static string Short(string pattern)
    {
        var text = Weekday().Replace(pattern, " ").Trim();
        return LongMonth().Replace(LeadingZero().Replace(text, "d"), "MMM").Trim(' ', ',', '،');
    }

    // The weekday with what ties it to the date, on whichever side that stands.
    [GeneratedRegex(@"[\s,，、،]*(\(dddd\)|dddd)[\s,.，、،]*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Weekday();

    [GeneratedRegex("(?<!d)dd(?!d)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LeadingZero();

    [GeneratedRegex("MMMM", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LongMonth();
}
