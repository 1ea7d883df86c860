using System.Globalization;
using Dashboard.Data.Foundation;

namespace Dashboard.Links;

/// <summary>The days in a URL: a moving period, or a first and a last day.</summary>
internal static class PeriodQuery
{
    /// <summary>How many days are shown when the URL names none, today included.</summary>
    public const int DefaultDays = 30;

    /// <summary>The most days that one page or file covers: ten years.</summary>
    public const int MostDays = 3653;

    private const string IsoFormat = "yyyy-MM-dd";

    /// <summary>The first day that can be asked for; X's feedback cards are younger.</summary>
    public static DateOnly Earliest { get; } = new(2000, 1, 1);

    /// <summary>The last day that can be asked for.</summary>
    public static DateOnly Latest { get; } = new(2100, 12, 31);

    /// <summary>The last <paramref name="days"/> days up to <paramref name="today"/>.</summary>
    public static Period Last(int days, DateOnly today) => new(today.AddDays(1 - days), today);

    /// <summary>A day as URLs and date inputs write it.</summary>
    public static string Iso(DateOnly day) => day.ToString(IsoFormat, CultureInfo.InvariantCulture);

    /// <summary>Whether a day can be asked for: comparing with the year before must stay on the calendar.</summary>
    public static bool Covers(DateOnly day) => day >= Earliest && day <= Latest;

    /// <summary>Reads a day as URLs and date inputs write it; null for another text, and for a day of other years.</summary>
    public static DateOnly? Parse(string? value) => ParseOfAnyYear(value) is { } day && Covers(day) ? day : null;

    /// <summary>
    /// Reads the days. A moving period counts before from and to, of which one alone reaches to today, or covers the default number of
    /// days.
    /// </summary>
    public static (PeriodPreset? Preset, Period Period) Read(QueryValues values, DateOnly today, DayOfWeek weekStart)
    {
        var preset = ReadPreset(values);
        if (preset is { } moving)
            return (moving, moving.Days(today, weekStart));

        var days = Checked(values, QueryNames.From) & Checked(values, QueryNames.To) ? Between(values, today) : null;
        return days is null ? (PeriodPresets.Default, PeriodPresets.Default.Days(today, weekStart)) : (null, days);
    }

    private static PeriodPreset? ReadPreset(QueryValues values)
    {
        if (values[QueryNames.Period] is { } word)
            return PeriodPresets.Find(word) ?? values.FallBack(QueryNames.Period, LinkWords.UnknownPeriod, PeriodPresets.Default);

        return values[QueryNames.From] is null && values[QueryNames.To] is null ? PeriodPresets.Default : null;
    }

    private static bool Checked(QueryValues values, string name)
    {
        if (values[name] is not { } value || Parse(value) is not null)
            return true;
        return ParseOfAnyYear(value) is null
            ? values.FallBack(name, LinkWords.NotADate, instead: false)
            : values.FallBack(name, LinkWords.DateOutOfRange, instead: false, Iso(Earliest), Iso(Latest));
    }

    private static DateOnly? ParseOfAnyYear(string? value) =>
        DateOnly.TryParseExact(value, IsoFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static Period? Between(QueryValues values, DateOnly today)
    {
        var to = Parse(values[QueryNames.To]) ?? today;
        var from = Parse(values[QueryNames.From]) ?? to.AddDays(1 - DefaultDays);
        if (from > to)
            return values.FallBack<Period?>(QueryNames.From, LinkWords.DatesReversed, null, Iso(to));

        return to.DayNumber - from.DayNumber < MostDays
            ? new Period(from, to)
            : values.FallBack<Period?>(QueryNames.From, LinkWords.PeriodTooLong, null, Iso(to));
    }
}
