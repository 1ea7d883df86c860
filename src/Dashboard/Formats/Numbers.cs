using System.Globalization;
using Dashboard.Data.Feedback;

namespace Dashboard.Formats;

/// <summary>
/// How numbers are written, everywhere: with the reader's separators, and signs and units of one kind. No data is "—", never 0. The
/// examples are those of en-GB.
/// </summary>
internal static class Numbers
{
    /// <summary>What stands where there is no data.</summary>
    public const string None = "—";

    /// <summary>A true minus (U+2212): as wide as a plus, and not broken off at a line's end.</summary>
    public const string Minus = "−";

    // A no-break space, so that a number and its unit stay together.
    private const string Space = "\u00A0";

    /// <summary>How many: 12,345.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>The size of a file: 640 kB, 2.4 MB, 1.3 GB; of thousands, as disks count.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1_000_000 => $"{Count((bytes + 999) / 1_000)}{Space}kB",
        < 1_000_000_000 => $"{(bytes / 1e6).ToString("N1", CultureInfo.CurrentCulture)}{Space}MB",
        _ => $"{(bytes / 1e9).ToString("N1", CultureInfo.CurrentCulture)}{Space}GB",
    };

    /// <summary>A CSAT average, 1 … 5: 4.13.</summary>
    public static string Average(double? average) =>
        average is { } value ? Rounded(value, 2).ToString("F2", CultureInfo.CurrentCulture) : None;

    /// <summary>A share, 0 … 1, as a whole percent: 68 %.</summary>
    public static string Percent(double? share) => share is { } value ? $"{Whole(value * 100)}{Space}%" : None;

    /// <summary>An NPS, −100 … 100, with its sign: +40, −12, 0.</summary>
    public static string Nps(double? score) => score is { } value ? Signed(Rounded(value, 0), "0") : None;

    /// <summary>A difference of averages with its sign: +0.12.</summary>
    public static string AverageDifference(double difference) => Signed(Rounded(difference, 2), "0.00");

    /// <summary>How large a difference of averages is, whichever way it goes: 0.12.</summary>
    public static string AverageAmount(double difference) => Average(Math.Abs(difference));

    /// <summary>An interval of a difference of averages: −0.21 – −0.03.</summary>
    public static string AverageDifferenceInterval(Interval? interval) => Between(interval, AverageDifference);

    /// <summary>How many whole points a difference is, whichever way it goes: 5.</summary>
    public static long PointsOf(double points) => (long)Rounded(Math.Abs(points), 0);

    /// <summary>An interval of a difference in points: −8 – +1.</summary>
    public static string PointsInterval(Interval? interval) => Between(interval, points => Signed(Rounded(points, 0), "0"));

    /// <summary>A difference of shares with its sign, in percentage points: +3 points.</summary>
    public static string PercentDifference(double difference) => Points(Rounded(difference * 100, 0));

    /// <summary>A difference of two NPS with its sign: −5 points.</summary>
    public static string NpsDifference(double difference) => Points(Rounded(difference, 0));

    /// <summary>An interval of a CSAT average: 4.05 – 4.21.</summary>
    public static string AverageInterval(Interval? interval) => Between(interval, value => Average(value));

    /// <summary>An interval of a share: 61 – 74 %.</summary>
    public static string PercentInterval(Interval? interval) =>
        interval is { } ends ? $"{Whole(ends.Low * 100)}{Space}–{Space}{Percent(ends.High)}" : None;

    /// <summary>An interval of an NPS: +23 – +54.</summary>
    public static string NpsInterval(Interval? interval) => Between(interval, value => Nps(value));

    private static string Between(Interval? interval, Func<double, string> format) =>
        interval is { } ends ? $"{format(ends.Low)}{Space}–{Space}{format(ends.High)}" : None;

    private static string Points(double points) =>
        Phrases.Of(Math.Abs(points) == 1 ? FormatWords.Point : FormatWords.Points, Signed(points, "0"));

    private static string Whole(double value) => Rounded(value, 0).ToString("0", CultureInfo.CurrentCulture);

    private static string Signed(double value, string format) => value switch
    {
        > 0 => "+" + value.ToString(format, CultureInfo.CurrentCulture),
        < 0 => Minus + (-value).ToString(format, CultureInfo.CurrentCulture),
        _ => 0.ToString(format, CultureInfo.CurrentCulture),
    };

    // Through decimal, so that what reads as a half (3.605) is rounded as one.
    private static double Rounded(double value, int decimals) =>
        (double)Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero);
}
