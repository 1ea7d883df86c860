using Dashboard.Data.Foundation;
using Xunit;

namespace Dashboard.Data.Tests.Foundation;

public sealed class DaysByHourTests
{
    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("Australia/Lord_Howe")]
    public void HourOf_AllThroughAYear_IsWhatTheClocksShow(string id)
    {
        Assert.True(ReportingZone.TryCreate(id, out var zone, out _));
        var days = new DaysByHour(zone);
        var failing = Enumerable.Range(0, 366 * 24 * 12)
            .Select(part => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(part * 5).AddTicks(-(part % 2)))
            .Where(instant => days.HourOf(instant) != zone.ToLocal(instant).Hour);

        Assert.Empty(failing);
    }

    [Theory]
    [InlineData("Etc/UTC")]
    [InlineData("Europe/Berlin")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("America/Sao_Paulo")]
    [InlineData("America/St_Johns")]
    [InlineData("Pacific/Apia")]
    public void DayOfAndHourOf_AroundEveryMidnight_AreTheZonesOwn(string id)
    {
        Assert.True(ReportingZone.TryCreate(id, out var zone, out _));
        var days = new DaysByHour(zone);
        var failing =
            from day in Enumerable.Range(0, 9 * 366)
            let date = new DateOnly(2010, 1, 1).AddDays(day)
            let start = zone.InstantsOf(new Period(date, date)).Start
            from seconds in (int[])[-3601, -60, -1, 0, 1, 59, 60, 3601]
            let instant = start.AddSeconds(seconds)
            where days.DayOf(instant) != zone.DayOf(instant) || days.HourOf(instant) != zone.ToLocal(instant).Hour
            select instant;

        Assert.Empty(failing);
    }
}
