using System.Globalization;
using Dashboard.Data.Schedules;
using Dashboard.Data.Store.Entities;
using Xunit;

namespace Dashboard.Data.Tests.Schedules;

public sealed class DueTimesTests
{
    [Theory]
    // An ordinary day, before, at and after its hour.
    [InlineData("Europe/Berlin", 7, "2026-06-03T04:59:59Z", "2026-06-03T05:00:00Z")]
    [InlineData("Europe/Berlin", 7, "2026-06-03T05:00:00Z", "2026-06-04T05:00:00Z")]
    // Clocks skip 02:00 to 03:00 on 29 March 2026: the report is due when they go on.
    [InlineData("Europe/Berlin", 2, "2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z")]
    [InlineData("Europe/Berlin", 2, "2026-03-29T01:00:00Z", "2026-03-30T00:00:00Z")]
    // They show 02:00 twice on 25 October 2026: it is due the first time, and only then.
    [InlineData("Europe/Berlin", 2, "2026-10-24T12:00:00Z", "2026-10-25T00:00:00Z")]
    [InlineData("Europe/Berlin", 2, "2026-10-25T00:00:00Z", "2026-10-26T01:00:00Z")]
    // A gap of half an hour.
    [InlineData("Australia/Lord_Howe", 2, "2026-10-03T12:00:00Z", "2026-10-03T15:30:00Z")]
    // Clocks set back over midnight: the hour before it comes twice.
    [InlineData("America/Havana", 0, "2026-10-31T12:00:00Z", "2026-11-01T04:00:00Z")]
    // Samoa has no 30 December 2011: from nine on the 29th to nine on the 31st is one day.
    [InlineData("Pacific/Apia", 9, "2011-12-29T19:00:00Z", "2011-12-30T19:00:00Z")]
    [InlineData("UTC", 0, "2024-02-28T00:00:00Z", "2024-02-29T00:00:00Z")]
    public void Next_Daily_IsTheHourOnTheClocks(string zone, int hour, string after, string next) =>
        Assert.Equal(At(next), Next(new ScheduleTimes(ScheduleRhythm.Daily, default, 1, hour), zone, after));

    [Theory]
    [InlineData(DayOfWeek.Monday, "2026-11-30T06:00:00Z", "2026-11-30T07:00:00Z")]
    [InlineData(DayOfWeek.Monday, "2026-11-30T07:00:00Z", "2026-12-07T07:00:00Z")]
    [InlineData(DayOfWeek.Sunday, "2026-11-30T07:00:00Z", "2026-12-06T07:00:00Z")]
    // Over the change of the clocks the hour stays on the clock, and is another in UTC.
    [InlineData(DayOfWeek.Monday, "2026-03-23T07:00:00Z", "2026-03-30T06:00:00Z")]
    public void Next_Weekly_IsTheDayOfTheWeek(DayOfWeek day, string after, string next) =>
        Assert.Equal(At(next), Next(new ScheduleTimes(ScheduleRhythm.Weekly, day, 1, 8), "Europe/Berlin", after));

    [Theory]
    [InlineData(31, "2026-01-31T07:00:00Z", "2026-02-28T07:00:00Z")]
    [InlineData(31, "2026-02-28T07:00:00Z", "2026-03-31T06:00:00Z")]
    [InlineData(31, "2028-01-31T07:00:00Z", "2028-02-29T07:00:00Z")]
    [InlineData(30, "2026-02-28T06:59:00Z", "2026-02-28T07:00:00Z")]
    [InlineData(1, "2026-12-01T07:00:00Z", "2027-01-01T07:00:00Z")]
    [InlineData(29, "2026-03-28T12:00:00Z", "2026-03-29T06:00:00Z")]
    public void Next_Monthly_IsTheDayOrTheLastOfAShorterMonth(int day, string after, string next) =>
        Assert.Equal(At(next), Next(new ScheduleTimes(ScheduleRhythm.Monthly, default, day, 8), "Europe/Berlin", after));

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/Sao_Paulo")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Chatham")]
    public void Next_OverYearsOfDays_ComesOnceForEachAndAlwaysLater(string zone)
    {
        for (var hour = 0; hour < 24; hour += 1)
        {
            var times = new ScheduleTimes(ScheduleRhythm.Daily, default, 1, hour);
            var at = At("2015-01-01T00:00:00Z");
            for (var day = 0; day < 1200; day++)
            {
                var next = DueTimes.Next(times, TimeZoneInfo.FindSystemTimeZoneById(zone), at);
                Assert.InRange(next - at, day == 0 ? TimeSpan.FromTicks(1) : TimeSpan.FromHours(22), TimeSpan.FromHours(26));
                at = next;
            }
        }
    }

    private static DateTimeOffset Next(ScheduleTimes times, string zone, string after) =>
        DueTimes.Next(times, TimeZoneInfo.FindSystemTimeZoneById(zone), At(after));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
