using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Dashboard.Data.FeedbackApi;

/// <summary>
/// Dates as X writes them: <c>Tue Dec 15 17:58:20 +0000 2015</c>, or squeezed as in its documents, <c>SatDec1517:58:20+00002015</c>.
/// The weekday is not read, because X's own samples have a wrong one.
/// </summary>
public static class XDate
{
    private const string Spaced = "ddd MMM dd HH:mm:ss +0000 yyyy";
    private const string WithoutWeekday = "MMMddHH:mm:sszzzyyyy";
    private const int WeekdayLength = 3;
    private const int SpacedLength = 30;
    private const int SqueezedLength = 25;

    /// <summary>Reads a time in either form that X writes.</summary>
    /// <returns>The instant, in UTC.</returns>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static DateTimeOffset Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException("The text is not a date as X writes it.");

    /// <summary>Reads either form; false when the text is neither.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out DateTimeOffset date)
    {
        date = default;
        return Squeeze(text) is { } squeezed
            && squeezed.AsSpan(0, WeekdayLength).IndexOfAnyExceptInRange('A', 'z') < 0
            && DateTimeOffset.TryParseExact(squeezed.AsSpan(WeekdayLength), WithoutWeekday, CultureInfo.InvariantCulture,
                DateTimeStyles.AdjustToUniversal, out date);
    }

    /// <summary>Writes the usual form, in UTC and with the right weekday; parts of a second are cut off.</summary>
    public static string Format(DateTimeOffset date) => date.ToUniversalTime().ToString(Spaced, CultureInfo.InvariantCulture);

    private static string? Squeeze(string? text) => text?.Length switch
    {
        SqueezedLength when !text.Contains(' ', StringComparison.Ordinal) => text,
        SpacedLength when text.Replace(" ", "", StringComparison.Ordinal) is { Length: SqueezedLength } squeezed
            && text[3] == ' ' && text[7] == ' ' && text[10] == ' ' && text[19] == ' ' && text[25] == ' ' => squeezed,
        _ => null,
    };
}
