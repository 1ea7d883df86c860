using System.Globalization;
using Dashboard.Data.Foundation;

namespace Dashboard.Links;

/// <summary>On which days of the week and in which hours of the day, in a URL.</summary>
internal static class ClockQuery
{
    private const int DaysPerWeek = 7;
    private const int HoursPerDay = 24;

    /// <summary>The days of the week in the order of addresses, from Monday on.</summary>
    public static IReadOnlyList<DayOfWeek> Weekdays { get; } =
        [.. Enumerable.Range(1, DaysPerWeek).Select(day => (DayOfWeek)(day % DaysPerWeek))];

    /// <summary>The hours of a day.</summary>
    public static IReadOnlyList<int> Hours { get; } = [.. Enumerable.Range(0, HoursPerDay)];

    /// <summary>The days of the week in the order of people, from the one on that weeks begin with.</summary>
    public static IEnumerable<DayOfWeek> WeekdaysFrom(DayOfWeek weekStart) =>
        Enumerable.Range((int)weekStart, DaysPerWeek).Select(day => (DayOfWeek)(day % DaysPerWeek));

    /// <summary>The word that stands for a day of the week.</summary>
    public static string Word(DayOfWeek day) => day.ToString().ToLowerInvariant();

    /// <summary>What stands for an hour.</summary>
    public static string Word(int hour) => hour.ToString(CultureInfo.InvariantCulture);

    /// <summary>The day of a word; null when it is none.</summary>
    public static DayOfWeek? FindWeekday(string word) =>
        Weekdays.Where(day => string.Equals(Word(day), word, StringComparison.Ordinal)).Cast<DayOfWeek?>().FirstOrDefault();

    /// <summary>Reads the days; what is none is named and left out.</summary>
    public static Chosen<DayOfWeek> ReadWeekdays(QueryValues values) =>
        values.Choose(QueryNames.Weekday, FindWeekday, LinkWords.UnknownWeekday);

    /// <summary>Reads the hours; what is none is named and left out.</summary>
    public static Chosen<int> ReadHours(QueryValues values) => values.Choose(QueryNames.Hour, FindHour, LinkWords.UnknownHour);

    private static int? FindHour(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour < HoursPerDay ? hour : null;
}
