using System.Globalization;
using Dashboard.Data.Foundation;
using Xunit;

namespace Dashboard.Data.Tests.Foundation;

public sealed class GrainTests
{
    private static readonly DateOnly First = new(2023, 11, 20);

    /// <summary>Two months by day, a year and a month by week.</summary>
    [Theory]
    [InlineData(1, Grain.Day)]
    [InlineData(62, Grain.Day)]
    [InlineData(63, Grain.Week)]
    [InlineData(400, Grain.Week)]
    [InlineData(401, Grain.Month)]
    public void For_PeriodOfDays_IsTheFinestThatStaysReadable(int days, Grain grain) =>
        Assert.Equal(grain, Grains.For(new Period(First, First.AddDays(days - 1))));

    /// <summary>From a calendar: 26 February 2024 was a Monday.</summary>
    [Theory]
    [InlineData("2024-02-26", "2024-02-26", "2024-02-01")]
    [InlineData("2024-03-01", "2024-02-26", "2024-03-01")]
    [InlineData("2024-03-03", "2024-02-26", "2024-03-01")]
    [InlineData("2024-03-04", "2024-03-04", "2024-03-01")]
    [InlineData("2024-12-31", "2024-12-30", "2024-12-01")]
    public void StartOf_Day_IsItsMondayOrTheFirstOfItsMonth(string day, string monday, string first)
    {
        Assert.Equal(Day(monday), Grain.Week.StartOf(Day(day)));
        Assert.Equal(Day(first), Grain.Month.StartOf(Day(day)));
        Assert.Equal(Day(day), Grain.Day.StartOf(Day(day)));
        Assert.Equal(Day(monday).AddDays(6), Grain.Week.EndOf(Day(day)));
        Assert.Equal(1, Grain.Month.EndOf(Day(day)).AddDays(1).Day);
        Assert.Equal(Day(day), Grain.Day.EndOf(Day(day)));
    }

    /// <summary>26 February 2024 was a Monday.</summary>
    [Theory]
    [InlineData("2024-02-26", DayOfWeek.Sunday, "2024-02-25")]
    [InlineData("2024-03-02", DayOfWeek.Sunday, "2024-02-25")]
    [InlineData("2024-03-03", DayOfWeek.Sunday, "2024-03-03")]
    [InlineData("2024-02-26", DayOfWeek.Saturday, "2024-02-24")]
    [InlineData("2024-03-01", DayOfWeek.Saturday, "2024-02-24")]
    [InlineData("2024-03-02", DayOfWeek.Saturday, "2024-03-02")]
    public void StartOf_WeeksThatBeginOnAnotherDay_IsThatDay(string day, DayOfWeek weekStart, string first)
    {
        Assert.Equal(Day(first), Grain.Week.StartOf(Day(day), weekStart));
        Assert.Equal(Day(first).AddDays(6), Grain.Week.EndOf(Day(day), weekStart));
    }

    /// <summary>A point begins on the period's first day, and after it on each day, each first of a week, each first of a month.</summary>
    [Theory]
    [InlineData(DayOfWeek.Monday)]
    [InlineData(DayOfWeek.Sunday)]
    [InlineData(DayOfWeek.Saturday)]
    public void PointsIn_PeriodsOfAnyLengthFromAnyDay_AreTheBeginningsCountedOneByOne(DayOfWeek weekStart)
    {
        var failing =
            from start in Enumerable.Range(0, 60)
            from length in Enumerable.Range(1, 500)
            let period = new Period(First.AddDays(start), First.AddDays(start + length - 1))
            let later = Enumerable.Range(1, length - 1).Select(day => period.From.AddDays(day)).ToList()
            where Grain.Day.PointsIn(period) != length
                || Grain.Week.PointsIn(period, weekStart) != 1 + later.Count(day => day.DayOfWeek == weekStart)
                || Grain.Month.PointsIn(period) != 1 + later.Count(day => day.Day == 1)
            select period;

        Assert.Empty(failing);
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
