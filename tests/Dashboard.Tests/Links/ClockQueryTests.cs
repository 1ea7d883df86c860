using Dashboard.Data.Reporting;
using Dashboard.Links;
using Dashboard.Tests.Formats;
using Xunit;

namespace Dashboard.Tests.Links;

public sealed class ClockQueryTests
{
    private static readonly FilterChoices Choices = new([], [], []);

    [Theory]
    [InlineData("?weekday=sunday&weekday=monday&hour=23&hour=0&hour=9", "?period=30d&weekday=monday&weekday=sunday&hour=0&hour=9&hour=23")]
    [InlineData("?hour=9&hour=09&hour=%209&weekday=friday&weekday=friday", "?period=30d&weekday=friday&hour=9")]
    public void Read_DaysAndHoursInAnyOrder_IsOneFilterAndOneAddress(string query, string written)
    {
        var reading = Read(query);

        Assert.Empty(reading.Problems);
        Assert.Equal(written, FilterQuery.Write(reading.View, Choices));
        Assert.Equal(reading.Filter, Read(written).Filter);
    }

    [Fact]
    public void Read_DaysAndHours_AreChosen()
    {
        var filter = Read("?weekday=sunday&weekday=wednesday&hour=0&hour=23").Filter;

        Assert.Equal([DayOfWeek.Sunday, DayOfWeek.Wednesday], filter.Weekdays.Values);
        Assert.Equal([0, 23], filter.Hours.Values);
        Assert.False(filter.HasRates);
    }

    [Theory]
    [InlineData("weekday", "Monday")]
    [InlineData("weekday", "montag")]
    [InlineData("weekday", "1")]
    [InlineData("hour", "24")]
    [InlineData("hour", "-1")]
    [InlineData("hour", "nine")]
    [InlineData("hour", "9:00")]
    public void Read_WrongOnesAmongSeveral_AreNamedAndLeftOut(string name, string value)
    {
        var reading = Read($"?weekday=tuesday&hour=7&{name}={value}");

        var problem = Assert.Single(reading.Problems);
        Assert.Equal((name, value), (problem.Name, problem.Value));
        Assert.Equal([DayOfWeek.Tuesday], reading.Filter.Weekdays.Values);
        Assert.Equal([7], reading.Filter.Hours.Values);
    }

    [Fact]
    public void Read_WrongDayForAGerman_IsSaidInGerman()
    {
        using var german = Reading.As("de-DE");

        Assert.Equal(
            "weekday „montag“ ist kein Wochentag wie monday und bleibt unberücksichtigt.",
            Assert.Single(Read("?weekday=montag").Problems).Sentence);
    }

    [Fact]
    public void Carried_DaysAndHours_GoAlongFromPageToPage() =>
        Assert.Equal("?weekday=monday&hour=9", FilterQuery.Carried("http://localhost/responses?hour=9&q=x&term=en-late&weekday=monday"));

    private static FilterReading Read(string query) =>
        FilterQuery.Read("http://localhost/" + query, Choices, new DateOnly(2026, 11, 21));
}
