using Dashboard.Data.Foundation;

namespace Dashboard.Data.Reporting;

/// <summary>What a period is compared with.</summary>
public enum Comparison
{
    /// <summary>No second period is read, and no change is claimed.</summary>
    None = 0,

    /// <summary>As many days right before; of a <see cref="CalendarUnit"/> the same part of the unit before.</summary>
    PreviousPeriod = 1,

    /// <summary>The same dates a year earlier.</summary>
    SamePeriodLastYear = 2,

    /// <summary>As many days of the same weekdays: the last ones before, whole weeks earlier.</summary>
    SameWeekdays = 3,

    /// <summary>Days of their own: <see cref="ReportFilter.Against"/>.</summary>
    OwnDays = 4,
}

/// <summary>What a period that begins with a calendar unit is measured in.</summary>
public enum CalendarUnit
{
    /// <summary>In days: it has no unit.</summary>
    None = 0,

    /// <summary>In calendar months.</summary>
    Month = 1,

    /// <summary>In quarters of the calendar year.</summary>
    Quarter = 3,

    /// <summary>In calendar years.</summary>
    Year = 12,
}

/// <summary>Which days are held against which.</summary>
internal static class ComparedDays
{
    private const int Week = 7;

    /// <summary>The days to compare with; null when nothing is compared.</summary>
    /// <param name="period">What is shown.</param>
    /// <param name="unit">What it is measured in; it begins with one.</param>
    public static Period? Of(Period period, CalendarUnit unit, Comparison compare) => compare switch
    {
        Comparison.PreviousPeriod => unit is CalendarUnit.None ? period.Previous() : UnitBefore(period, (int)unit),
        Comparison.SamePeriodLastYear => new Period(period.From.AddYears(-1), period.To.AddYears(-1)),
        Comparison.SameWeekdays => new Period(period.From.AddDays(-WholeWeeks(period)), period.To.AddDays(-WholeWeeks(period))),
        _ => null,
    };

    /// <summary>The day of the period that a compared day is held against.</summary>
    public static DateOnly Counterpart(DateOnly compared, Period period, CalendarUnit unit, Comparison compare) => compare switch
    {
        Comparison.SamePeriodLastYear => compared.AddYears(1),
        Comparison.SameWeekdays => compared.AddDays(WholeWeeks(period)),
        _ => unit is CalendarUnit.None ? compared.AddDays(period.Days) : compared.AddMonths((int)unit),
    };

    // A unit that is over is held against all of the one before, however many days either has.
    private static Period UnitBefore(Period period, int months)
    {
        var isOver = period.To.AddDays(1) == period.From.AddMonths(months);
        return new Period(period.From.AddMonths(-months), isOver ? period.From.AddDays(-1) : period.To.AddMonths(-months));
    }

    private static int WholeWeeks(Period period) => (period.Days + Week - 1) / Week * Week;
}
