using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.Prompting.PastResults.Reading;

/// <summary>
/// Reads times as spreadsheets and exports write them: with an offset, or on the clocks of the reporting zone. A date alone is noon of its
/// day. Of the hour that clocks show twice, the first is taken; one that they skipped is refused.
/// </summary>
internal sealed partial class TimeReader(ReportingZone zone, DateOrder order)
{
    private const int Noon = 12;

    /// <summary>Whose clocks it goes by where a time has no offset.</summary>
    public string Zone => zone.Id;

    /// <summary>Reads a time; exactly one of the two is null.</summary>
    public (ReadTime? Time, ImportFaultKind? Fault) Read(string text)
    {
        if (Form().Match(text.Trim()) is not { Success: true } form || DayOf(form) is not { } day || ClockOf(form) is not { } clock)
            return (null, ImportFaultKind.NoTime);
        var local = day.ToDateTime(clock);
        var hasTime = form.Groups["h"].Success;
        if (form.Groups["off"] is { Success: true } offset)
            return OffsetOf(offset.Value) is { } ahead
                ? (new ReadTime(new DateTimeOffset(local, ahead).CutToMilliseconds(), hasTime, false), null)
                : (null, ImportFaultKind.NoTime);
        var instants = zone.WhenShown(local);
        return instants.Count == 0
            ? (null, ImportFaultKind.SkippedTime)
            : (new ReadTime(instants[0].CutToMilliseconds(), hasTime, instants.Count > 1), null);
    }

    /// <summary>Whether a text leaves open which of its numbers is the day.</summary>
    /// <param name="first">Its first number.</param>
    /// <param name="second">Its second number.</param>
    public static bool LeavesOrderOpen(string text, out int first, out int second)
    {
        (first, second) = (0, 0);
        if (Form().Match(text.Trim()) is not { Success: true } form || IsDotted(form) || form.Groups["a"].Length == 4)
            return false;
        (first, second) = (Number(form, "a"), Number(form, "b"));
        return true;
    }

    private DateOnly? DayOf(Match form)
    {
        var (a, b, c) = (Number(form, "a"), Number(form, "b"), Number(form, "c"));
        var isYearFirst = form.Groups["a"].Length == 4;
        if (isYearFirst ? form.Groups["c"].Length > 2 : form.Groups["c"].Length != 4)
            return null;
        var isMonthFirst = !IsDotted(form) && order is DateOrder.MonthFirst;
        var (year, month, day) = isYearFirst ? (a, b, c) : isMonthFirst ? (c, a, b) : (c, b, a);
        return year is >= 1900 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static TimeOnly? ClockOf(Match form)
    {
        if (!form.Groups["h"].Success)
            return new TimeOnly(Noon, 0);
        var (hour, minute, second) = (Number(form, "h"), Number(form, "m"), Number(form, "s"));
        if (form.Groups["ap"] is { Success: true } half)
        {
            if (hour is < 1 or > Noon)
                return null;
            hour = (hour % Noon) + (half.Value[0] is 'p' or 'P' ? Noon : 0);
        }

        if (hour > 23 || minute > 59 || second > 59)
            return null;
        var fraction = form.Groups["f"].Value.PadRight(3, '0');
        return new TimeOnly(hour, minute, second, int.Parse(fraction.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static TimeSpan? OffsetOf(string text)
    {
        if (text is "Z" or "UTC")
            return TimeSpan.Zero;
        var digits = text.Replace(":", "", StringComparison.Ordinal);
        var (hours, minutes) = (
            int.Parse(digits.AsSpan(1, 2), NumberStyles.None, CultureInfo.InvariantCulture),
            int.Parse(digits.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture));
        if (hours > 14 || minutes > 59 || (hours == 14 && minutes > 0))
            return null;
        var ahead = new TimeSpan(hours, minutes, 0);
        return digits[0] == '-' ? -ahead : ahead;
    }

    /// <summary>24.12.2026: nobody writes the month first so.</summary>
    private static bool IsDotted(Match form) => form.Groups["sep"].Value is ".";

    private static int Number(Match form, string name) =>
        form.Groups[name] is { Success: true } found ? int.Parse(found.Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^(?<a>[0-9]{1,4})(?<sep>[./-])(?<b>[0-9]{1,2})\k<sep>(?<c>[0-9]{1,4})"
            + @"((T|,?\s+)(?<h>[0-9]{1,2}):(?<m>[0-9]{2})(:(?<s>[0-9]{2})([.,](?<f>[0-9]{1,9}))?)?(\s*(?<ap>[AaPp][Mm]))?"
            + @"(\s*(?<off>Z|UTC|[+-][0-9]{2}:?[0-9]{2}))?)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}

/// <summary>A time as it was read.</summary>
/// <param name="HasClock">Whether it has a time of day.</param>
/// <param name="IsDoubled">Whether clocks show it twice.</param>
internal readonly record struct ReadTime(DateTimeOffset At, bool HasClock, bool IsDoubled);
