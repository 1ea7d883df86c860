using System.Globalization;
using Dashboard.Data.Foundation;

namespace Dashboard.Links;

/// <summary>The days in a URL.</summary>
internal static class PeriodQuery
{
    /// <summary>How many days are shown when the URL names none, today included.</summary>
    public const int DefaultDays = 30;

    /// <summary>The most days that one page or file covers: ten years.</summary>
    public const int MostDays = 3653;

    private const string IsoFormat = "yyyy-MM-dd";
    private const string Instead = "the last 30 days are shown";

    // X's feedback cards are younger; and comparing with the year before must stay on the calendar.
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);

    /// <summary>The last <paramref name="days"/> days up to <paramref name="today"/>.</summary>
    public static Period Last(int days, DateOnly today) => new(today.AddDays(1 - days), today);

    /// <summary>A day as URLs and date inputs write it.</summary>
    public static string Iso(DateOnly day) => day.ToString(IsoFormat, CultureInfo.InvariantCulture);

    /// <summary>Reads a day as URLs and date inputs write it.</summary>
    public static DateOnly? Parse(string? value) =>
        DateOnly.TryParseExact(value, IsoFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day >= Earliest && day <= Latest ? day : null;

    /// <summary>Reads from and to; one of them alone reaches to today, or covers the default number of days.</summary>
    public static Period Read(QueryValues values, DateOnly today)
    {
        var usable = Checked(values, QueryNames.From) & Checked(values, QueryNames.To);
        if (!usable)
            return Last(DefaultDays, today);

        var to = Parse(values[QueryNames.To]) ?? today;
        var from = Parse(values[QueryNames.From]) ?? to.AddDays(1 - DefaultDays);
        return Within(values, from, to) ?? Last(DefaultDays, today);
    }

    private static bool Checked(QueryValues values, string name) =>
        values[name] is null || Parse(values[name]) is not null
            || values.Complain(name, $"is not a date such as 2026-11-21; {Instead}", instead: false);

    private static Period? Within(QueryValues values, DateOnly from, DateOnly to)
    {
        if (from > to)
            return values.Complain<Period?>(QueryNames.From, $"is after the last day, {Iso(to)}; {Instead}", null);

        return to.DayNumber - from.DayNumber < MostDays
            ? new Period(from, to)
            : values.Complain<Period?>(QueryNames.From, $"is more than ten years before {Iso(to)}; {Instead}", null);
    }
}
