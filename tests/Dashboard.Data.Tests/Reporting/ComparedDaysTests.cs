using System.Globalization;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Xunit;

namespace Dashboard.Data.Tests.Reporting;

public sealed class ComparedDaysTests
{
    [Theory]
    [InlineData("2026-11-01", "2026-11-12", CalendarUnit.Month, "2026-10-01", "2026-10-12")]
    [InlineData("2026-11-01", "2026-11-30", CalendarUnit.Month, "2026-10-01", "2026-10-31")]
    [InlineData("2026-03-01", "2026-03-30", CalendarUnit.Month, "2026-02-01", "2026-02-28")]
    [InlineData("2026-07-01", "2026-09-30", CalendarUnit.Quarter, "2026-04-01", "2026-06-30")]
    [InlineData("2026-10-01", "2026-11-21", CalendarUnit.Quarter, "2026-07-01", "2026-08-21")]
    [InlineData("2026-01-01", "2026-02-28", CalendarUnit.Year, "2025-01-01", "2025-02-28")]
    [InlineData("2026-11-01", "2026-11-30", CalendarUnit.None, "2026-10-02", "2026-10-31")]
    public void ComparedPeriod_OfACalendarUnit_IsTheUnitBefore(string from, string to, CalendarUnit unit, string before, string until) =>
        Assert.Equal(new Period(On(before), On(until)), Of(from, to, unit, Comparison.PreviousPeriod).ComparedPeriod);

    [Theory]
    [InlineData("2026-11-20", "2026-11-20", "2026-11-13")]
    [InlineData("2026-11-15", "2026-11-21", "2026-11-08")]
    [InlineData("2026-10-23", "2026-11-21", "2026-09-18")]
    [InlineData("2026-11-01", "2026-11-08", "2026-10-18")]
    public void ComparedPeriod_OfSameWeekdays_IsWholeWeeksEarlierAndOverlapsNothing(string from, string to, string before)
    {
        var compared = Of(from, to, CalendarUnit.Month, Comparison.SameWeekdays).ComparedPeriod!;

        Assert.Equal(On(before), compared.From);
        Assert.Equal(On(from).DayOfWeek, compared.From.DayOfWeek);
        Assert.True(compared.To < On(from));
    }

    [Theory]
    [InlineData(CalendarUnit.Month, Comparison.PreviousPeriod)]
    [InlineData(CalendarUnit.None, Comparison.PreviousPeriod)]
    [InlineData(CalendarUnit.None, Comparison.SameWeekdays)]
    public void CounterpartOf_DaysThatBothHave_LeadsFromOnePeriodToTheOther(CalendarUnit unit, Comparison compare)
    {
        var filter = Of("2026-11-01", "2026-11-12", unit, compare);

        Assert.Equal(filter.Period.From, filter.CounterpartOf(filter.ComparedPeriod!.From));
        Assert.Equal(filter.Period.To, filter.CounterpartOf(filter.ComparedPeriod.To));
    }

    [Fact]
    public void CounterpartOf_ADayThatTheMonthDoesNotHave_IsItsLast() =>
        Assert.Equal(
            On("2026-02-28"),
            Of("2026-02-01", "2026-02-28", CalendarUnit.Month, Comparison.PreviousPeriod).CounterpartOf(On("2026-01-31")));

    [Fact]
    public void ComparedPeriod_OfDaysOfTheirOwn_IsTheseDaysFromTheFirstOn()
    {
        var own = new Period(On("2026-09-07"), On("2026-09-10"));
        var filter = Of("2026-11-01", "2026-11-12", CalendarUnit.Month, Comparison.OwnDays) with { Against = own };

        Assert.Equal(own, filter.ComparedPeriod);
        Assert.Equal(On("2026-11-03"), filter.CounterpartOf(On("2026-09-09")));
    }

    private static ReportFilter Of(string from, string to, CalendarUnit unit, Comparison compare) =>
        new() { Period = new Period(On(from), On(to)), Unit = unit, Compare = compare };

    private static DateOnly On(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
