using System.Globalization;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Links;
using Dashboard.Tests.Formats;
using Xunit;

namespace Dashboard.Tests.Links;

public sealed class PeriodQueryTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly FilterChoices NoChoices = new([], [], []);

    /// <summary>Half of what was asked for would be days that nobody asked for.</summary>
    [Theory]
    [InlineData("?from=x&to=2026-01-31", "from")]
    [InlineData("?from=1999-12-31&to=2000-01-31", "from")]
    [InlineData("?from=2026-01-01&to=x", "to")]
    [InlineData("?from=2026-11-01&to=2101-01-01", "to")]
    public void Read_OneEndThatIsWrong_ShowsTheDefault(string query, string name)
    {
        var reading = Read(query);

        Assert.Equal(name, Assert.Single(reading.Problems).Name);
        Assert.Equal(new Period(new DateOnly(2026, 10, 23), Today), reading.Filter.Period);
        Assert.Equal(PeriodPreset.Last30Days, reading.View.Preset);
    }

    /// <summary>From a calendar, on 21 November 2026; the day itself is the last of n.</summary>
    [Theory]
    [InlineData("today", "2026-11-21", "2026-11-21")]
    [InlineData("7d", "2026-11-15", "2026-11-21")]
    [InlineData("30d", "2026-10-23", "2026-11-21")]
    [InlineData("90d", "2026-08-24", "2026-11-21")]
    [InlineData("365d", "2025-11-22", "2026-11-21")]
    [InlineData("this-month", "2026-11-01", "2026-11-21")]
    [InlineData("last-month", "2026-10-01", "2026-10-31")]
    [InlineData("this-quarter", "2026-10-01", "2026-11-21")]
    [InlineData("last-quarter", "2026-07-01", "2026-09-30")]
    [InlineData("this-year", "2026-01-01", "2026-11-21")]
    public void Read_EachPreset_IsTheDaysOfTheCalendar(string word, string from, string to)
    {
        var reading = Read("?period=" + word);

        Assert.Empty(reading.Problems);
        Assert.Equal(new Period(Day(from), Day(to)), reading.Filter.Period);
    }

    [Theory]
    [InlineData("today", "2026-11-21", "2026-11-21")]
    [InlineData("yesterday", "2026-11-20", "2026-11-20")]
    [InlineData("last-week", "2026-11-09", "2026-11-15")]
    [InlineData("7d", "2026-11-15", "2026-11-21")]
    [InlineData("365d", "2025-11-22", "2026-11-21")]
    [InlineData("this-month", "2026-11-01", "2026-11-21")]
    [InlineData("last-month", "2026-10-01", "2026-10-31")]
    [InlineData("this-quarter", "2026-10-01", "2026-11-21")]
    [InlineData("last-quarter", "2026-07-01", "2026-09-30")]
    [InlineData("this-year", "2026-01-01", "2026-11-21")]
    public void Read_MovingPeriod_IsCountedFromToday(string word, string from, string to)
    {
        var reading = Read("?from=2020-01-01&to=2020-01-02&period=" + word);

        Assert.Empty(reading.Problems);
        Assert.Equal(new Period(Day(from), Day(to)), reading.Filter.Period);
        Assert.Equal(word, reading.View.Preset!.Value.Word());
    }

    [Theory]
    [InlineData("yesterday", "2026-11-19", "2026-11-19", "2026-11-13")]
    [InlineData("last-week", "2026-11-02", "2026-11-08", "2026-11-02")]
    [InlineData("this-month", "2026-10-01", "2026-10-21", "2026-10-11")]
    [InlineData("last-quarter", "2026-04-01", "2026-06-30", "2026-03-25")]
    public void Read_MovingPeriod_IsComparedWithItsLike(string word, string from, string to, string sameWeekday)
    {
        var filter = Read("?period=" + word).Filter;

        Assert.Equal(new Period(Day(from), Day(to)), filter.ComparedPeriod);
        Assert.Equal(Day(sameWeekday), Read($"?period={word}&compare=weekdays").Filter.ComparedPeriod!.From);
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("ar-SA")]
    public void Read_LastWeek_BeginsOnMondayInEveryLanguage(string culture)
    {
        using var reader = Reading.As(culture);

        Assert.Equal(new Period(Day("2026-11-09"), Day("2026-11-15")), Read("?period=last-week").Filter.Period);
    }

    [Theory]
    [InlineData(DayOfWeek.Sunday, "2026-11-08", "2026-11-14")]
    [InlineData(DayOfWeek.Saturday, "2026-11-14", "2026-11-20")]
    public void Read_WeeksBeginOnAnotherDay_LastWeekDoesTooAndDaysOfALinkStay(DayOfWeek weekStart, string from, string to)
    {
        var choices = NoChoices with { Conventions = new ReportingConventions { WeekStart = weekStart } };

        Assert.Equal(
            new Period(Day(from), Day(to)), FilterQuery.Read("http://localhost/?period=last-week", choices, Today).Filter.Period);
        Assert.Equal(
            new Period(Day("2026-11-09"), Day("2026-11-15")),
            FilterQuery.Read("http://localhost/?from=2026-11-09&to=2026-11-15", choices, Today).Filter.Period);
    }

    [Fact]
    public void Read_OneEndOnly_FindsTheOther()
    {
        Assert.Equal(new Period(new DateOnly(2026, 11, 1), Today), Read("?from=2026-11-01").Filter.Period);
        Assert.Equal(new Period(new DateOnly(2026, 1, 2), new DateOnly(2026, 1, 31)), Read("?to=2026-01-31").Filter.Period);
    }

    [Theory]
    [InlineData("0001-01-01", "0001-01-05")]
    [InlineData("1999-12-31", "1999-12-31")]
    [InlineData("2101-01-01", "2101-01-01")]
    [InlineData("9999-12-31", "9999-12-31")]
    public void Read_DaysOfOddYears_AreNamedAndTheDefaultIsShown(string from, string to)
    {
        foreach (var compare in new[] { "previous", "year", "none" })
        {
            var reading = Read($"?from={from}&to={to}&compare={compare}");

            Assert.Equal(
                [
                    $"from “{from}” lies outside the days from 2000-01-01 to 2100-12-31; the last 30 days are shown.",
                    $"to “{to}” lies outside the days from 2000-01-01 to 2100-12-31; the last 30 days are shown.",
                ],
                reading.Problems.Select(problem => problem.Sentence));
            Assert.Equal(new Period(new DateOnly(2026, 10, 23), Today), reading.Filter.Period);
            Assert.Equal(compare != "none", reading.Filter.ComparedPeriod is not null);
        }
    }

    [Theory]
    [InlineData("2000-01-01", "2000-01-01", "1999-12-31", "1999-01-01")]
    [InlineData("2100-12-31", "2100-12-31", "2100-12-30", "2099-12-31")]
    [InlineData("2026-11-21", "2026-11-21", "2026-11-20", "2025-11-21")]
    public void Read_PeriodOfOneDay_IsThatDayAgainstOneDay(string from, string to, string dayBefore, string yearBefore)
    {
        var query = $"?from={from}&to={to}";
        var reading = Read(query);

        Assert.Empty(reading.Problems);
        Assert.Equal((Day(from), Day(to), 1), (reading.Filter.Period.From, reading.Filter.Period.To, reading.Filter.Period.Days));
        Assert.Equal(new Period(Day(dayBefore), Day(dayBefore)), reading.Filter.ComparedPeriod);
        Assert.Equal(new Period(Day(yearBefore), Day(yearBefore)), Read(query + "&compare=year").Filter.ComparedPeriod);
        Assert.Equal(query, FilterQuery.Write(reading.View, NoChoices));
    }

    [Fact]
    public void Read_PeriodOfTenYears_IsTheLongest()
    {
        Assert.Equal(3653, Read("?from=2010-01-01&to=2020-01-01").Filter.Period.Days);
        Assert.StartsWith(
            "from “2009-12-31” is more than ten years before 2020-01-01",
            Assert.Single(Read("?from=2009-12-31&to=2020-01-01").Problems).Sentence,
            StringComparison.Ordinal);
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static FilterReading Read(string query) => FilterQuery.Read("http://localhost/" + query, NoChoices, Today);
}
