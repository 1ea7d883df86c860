using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Data.Foundation;

/// <summary>
/// Instants as machines write them to each other: ISO 8601 with date, time and offset from UTC, as in RFC 3339. Whatever else looks like a
/// time would have to be guessed (03/04: March or April? 10:30: of which day, where?), and is no instant here.
/// </summary>
public static partial class IsoInstant
{
    /// <summary>Two ways to write one instant, for sentences that ask for it.</summary>
    public const string Examples = "2026-01-02T03:04:05Z or 2026-01-02T04:04:05+01:00";

    // A fraction finer than 100 ns, which is all that an instant holds here, is cut.
    private const int MostFractionDigits = 7;

    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    /// <summary>The instant that a text names, of which seconds and their fraction may be missing; null where it names none.</summary>
    public static DateTimeOffset? Parse(string text)
    {
        // Where nothing matches, all parts are empty; without an offset none of the formats fits.
        var form = Form().Match(text);
        var fraction = form.Groups["fraction"].Value;
        var offset = string.Equals(form.Groups["offset"].Value, "Z", StringComparison.Ordinal) ? "+00:00" : form.Groups["offset"].Value;
        var exact = form.Groups["time"].Value
            + (fraction.Length > MostFractionDigits + 1 ? fraction[..(MostFractionDigits + 1)] : fraction)
            + offset;
        return DateTimeOffset.TryParseExact(exact, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? instant
            : null;
    }

    /// <summary>Whether all that a text lacks is its offset: then it is a time, but nobody knows where.</summary>
    public static bool LacksOffset(string text) => Form().Match(text) is { Success: true } form && form.Groups["offset"].Length == 0;

    // -00:00 says in RFC 3339 that the offset is not known.
    [GeneratedRegex(
        @"^(?<time>[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?)(?<fraction>(?<=:[0-9]{2}:[0-9]{2})\.[0-9]{1,9})?"
            + @"(?!-00:00)(?<offset>Z|[+-][0-9]{2}:[0-9]{2})?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
