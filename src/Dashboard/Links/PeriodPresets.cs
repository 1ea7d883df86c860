using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;

namespace Dashboard.Links;

/// <summary>The moving periods: their words in URLs and their days.</summary>
internal static class PeriodPresets
{
    /// <summary>What is shown when the URL says nothing.</summary>
    public const PeriodPreset Default = PeriodPreset.Last30Days;

    private static readonly string[] Words =
    [
        "today", "7d", "30d", "90d", "365d", "this-month", "last-month", "this-quarter", "last-quarter", "this-year",
        "yesterday", "last-week",
    ];

    /// <summary>All of them, those of days before those of the calendar, each from the shortest on.</summary>
    public static IReadOnlyList<PeriodPreset> All { get; } =
    [
        PeriodPreset.Today, PeriodPreset.Yesterday, PeriodPreset.Last7Days, PeriodPreset.Last30Days, PeriodPreset.Last90Days,
        PeriodPreset.Last365Days, PeriodPreset.LastWeek, PeriodPreset.ThisMonth, PeriodPreset.LastMonth, PeriodPreset.ThisQuarter,
        PeriodPreset.LastQuarter, PeriodPreset.ThisYear,
    ];

    /// <summary>Its word in URLs.</summary>
    public static string Word(this PeriodPreset preset) => Words[(int)preset];

    /// <summary>The preset of a word; null when it is none.</summary>
    public static PeriodPreset? Find(string word) => Array.IndexOf(Words, word) is >= 0 and var index ? (PeriodPreset)index : null;

    /// <summary>Its days when today is <paramref name="today"/>.</summary>
    /// <param name="preset">A moving period.</param>
    /// <param name="today">Today in the reporting zone.</param>
    /// <param name="weekStart">The day that weeks begin with.</param>
    public static Period Days(this PeriodPreset preset, DateOnly today, DayOfWeek weekStart) => preset switch
    {
        PeriodPreset.Today => PeriodQuery.Last(1, today),
        PeriodPreset.Yesterday => PeriodQuery.Last(1, today.AddDays(-1)),
        PeriodPreset.LastWeek => PeriodQuery.Last(7, Grain.Week.StartOf(today, weekStart).AddDays(-1)),
        PeriodPreset.Last7Days => PeriodQuery.Last(7, today),
        PeriodPreset.Last90Days => PeriodQuery.Last(90, today),
        PeriodPreset.Last365Days => PeriodQuery.Last(365, today),
        PeriodPreset.ThisMonth => new Period(MonthOf(today), today),
        PeriodPreset.LastMonth => new Period(MonthOf(today).AddMonths(-1), MonthOf(today).AddDays(-1)),
        PeriodPreset.ThisQuarter => new Period(QuarterOf(today), today),
        PeriodPreset.LastQuarter => new Period(QuarterOf(today).AddMonths(-3), QuarterOf(today).AddDays(-1)),
        PeriodPreset.ThisYear => new Period(new DateOnly(today.Year, 1, 1), today),
        _ => PeriodQuery.Last(PeriodQuery.DefaultDays, today),
    };

    /// <summary>What its days are measured in, and so what it is compared with.</summary>
    public static CalendarUnit Unit(this PeriodPreset preset) => preset switch
    {
        PeriodPreset.ThisMonth or PeriodPreset.LastMonth => CalendarUnit.Month,
        PeriodPreset.ThisQuarter or PeriodPreset.LastQuarter => CalendarUnit.Quarter,
        PeriodPreset.ThisYear => CalendarUnit.Year,
        _ => CalendarUnit.None,
    };

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly QuarterOf(DateOnly day) => new(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1);
}
