using System.Globalization;
using Dashboard.Data.Foundation;
using Dashboard.TestKit;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Data.Tests.Foundation;

public sealed class ReportingZoneTests
{
    [Theory]
    [InlineData("Etc/UTC", "2024-02-29", "2024-02-29T00:00Z", 24)]
    [InlineData("Europe/Berlin", "2024-03-31", "2024-03-30T23:00Z", 23)]
    [InlineData("Europe/Berlin", "2024-10-27", "2024-10-26T22:00Z", 25)]
    [InlineData("Asia/Kathmandu", "2024-06-01", "2024-05-31T18:15Z", 24)]
    // Midnight is skipped: the day begins at 01:00 on the wall.
    [InlineData("America/Sao_Paulo", "2018-11-03", "2018-11-03T03:00Z", 24)]
    [InlineData("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00Z", 23)]
    [InlineData("America/Sao_Paulo", "2018-11-05", "2018-11-05T02:00Z", 24)]
    [InlineData("Asia/Beirut", "2024-03-31", "2024-03-30T22:00Z", 23)]
    // Set back at midnight: the day before has its last hour twice.
    [InlineData("America/Sao_Paulo", "2018-02-17", "2018-02-17T02:00Z", 25)]
    [InlineData("America/Sao_Paulo", "2018-02-18", "2018-02-18T03:00Z", 24)]
    [InlineData("Asia/Beirut", "2024-10-26", "2024-10-25T21:00Z", 25)]
    // Set back at one o'clock: the day itself has two midnights.
    [InlineData("America/Havana", "2024-11-03", "2024-11-03T04:00Z", 25)]
    // Half an hour of summer time.
    [InlineData("Australia/Lord_Howe", "2024-04-07", "2024-04-06T13:00Z", 24.5)]
    // Across the date line: there was no such day.
    [InlineData("Pacific/Apia", "2011-12-30", "2011-12-30T10:00Z", 0)]
    [InlineData("Pacific/Apia", "2011-12-31", "2011-12-30T10:00Z", 24)]
    // Set back one minute after midnight, for an hour: Sunday has begun, and goes on.
    [InlineData("America/St_Johns", "2010-11-07", "2010-11-07T02:30Z", 25)]
    public void InstantsOf_OneDay_BeginsAndLasts(string id, string day, string start, double hours)
    {
        var date = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        var (from, until) = Zone(id).InstantsOf(new Period(date, date));

        Assert.Equal(DateTimeOffset.Parse(start, CultureInfo.InvariantCulture), from);
        Assert.Equal(TimeSpan.Zero, from.Offset);
        Assert.Equal(TimeSpan.FromHours(hours), until - from);
    }

    [Theory]
    [InlineData("America/Sao_Paulo", "2018-11-04T02:59:59Z", "2018-11-03")]
    [InlineData("America/Sao_Paulo", "2018-11-04T03:00:00Z", "2018-11-04")]
    [InlineData("America/Sao_Paulo", "2018-02-18T02:30:00Z", "2018-02-17")]
    [InlineData("America/St_Johns", "2010-11-07T02:45:00Z", "2010-11-07")]
    [InlineData("Europe/Berlin", "2024-06-30T23:30:00+01:00", "2024-07-01")]
    public void DayOf_Instant_IsTheDayOfTheZone(string id, string instant, string day) =>
        Assert.Equal(
            DateOnly.Parse(day, CultureInfo.InvariantCulture),
            Zone(id).DayOf(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("UTC", "2026-01-01", "2026-12-31", "2026-01-01T00:00Z +00:00")]
    [InlineData("Europe/Berlin", "2026-03-01", "2026-03-31", "2026-02-28T23:00Z +01:00, 2026-03-29T01:00Z +02:00")]
    [InlineData("Australia/Lord_Howe", "2026-04-05", "2026-04-05", "2026-04-04T13:00Z +11:00, 2026-04-04T15:00Z +10:30")]
    [InlineData("America/Sao_Paulo", "2018-11-04", "2018-11-05", "2018-11-04T03:00Z -02:00")]
    [InlineData("America/Sao_Paulo", "2018-02-17", "2018-02-17", "2018-02-17T02:00Z -02:00, 2018-02-18T02:00Z -03:00")]
    [InlineData("Europe/Berlin", "2026-10-25", "2026-10-25", "2026-10-24T22:00Z +02:00, 2026-10-25T01:00Z +01:00")]
    [InlineData("Asia/Kathmandu", "1986-01-01", "1986-01-01", "1985-12-31T18:30Z +05:45")]
    [InlineData("Pacific/Apia", "2011-12-29", "2011-12-31", "2011-12-29T10:00Z -10:00, 2011-12-30T10:00Z +14:00")]
    public void StretchesOf_ClocksThatChange_EndsAtEachChange(string id, string from, string to, string stretches)
    {
        var found = Zone(id)
            .StretchesOf(new Period(DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture)))
            .ToList();

        Assert.Equal(
            stretches,
            string.Join(
                ", ",
                found.Select(stretch =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{stretch.Start:yyyy-MM-ddTHH:mmZ} {(stretch.Offset < TimeSpan.Zero ? '-' : '+')}{stretch.Offset:hh\\:mm}"))));
        Assert.Equal(found.Skip(1).Select(stretch => stretch.Start), found.SkipLast(1).Select(stretch => stretch.EndExclusive));
        Every.One(found, stretch => Assert.Equal(0, stretch.EndExclusive.Ticks % TimeSpan.TicksPerMinute));
    }

    [Fact]
    public void DayOf_AnyInstantInAnyZone_LiesWithinThatDaysInstants()
    {
        var zones = TimeZoneInfo.GetSystemTimeZones();
        var seconds = (int)(new DateTimeOffset(2038, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds());
        var cases = Gen.Choose(0, zones.Count - 1).SelectMany(_ => Gen.Choose(1_230_000_000, seconds), (zone, second) => (zone, second));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var instant = DateTimeOffset.FromUnixTimeSeconds(one.second);
            var zone = new ReportingZone(zones[one.zone]);
            return IsWithinItsDay(zone, instant);
        }));
    }

    [Fact]
    public void DayOf_AroundEveryMidnightOfTrickyZones_LiesWithinThatDaysInstants()
    {
        string[] ids =
        [
            "America/Sao_Paulo",
            "Asia/Beirut",
            "America/Havana",
            "America/Asuncion",
            "Africa/Cairo",
            "Asia/Gaza",
            "Pacific/Apia",
        ];
        var failing =
            from id in ids
            let zone = Zone(id)
            from day in Enumerable.Range(0, 4 * 366)
            let date = new DateOnly(2016, 1, 1).AddDays(day)
            let start = zone.InstantsOf(new Period(date, date)).Start
            from minutes in (int[])[-61, -1, 0, 1, 61]
            where !IsWithinItsDay(zone, start.AddMinutes(minutes))
            select (id, date, minutes);

        Assert.Empty(failing);
    }

    [Fact]
    public void InstantsOf_NeighbouringPeriods_TouchWithoutOverlap()
    {
        var zone = Zone("America/Sao_Paulo");
        var period = new Period(new DateOnly(2018, 11, 4), new DateOnly(2019, 2, 16));

        Assert.Equal(zone.InstantsOf(period).Start, zone.InstantsOf(period.Previous()).EndExclusive);
    }

    [Theory]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("Pacific/Pago_Pago")]
    [InlineData("Etc/UTC")]
    public void InstantsOf_WholeCalendar_ReachesTheEndsOfTime(string id)
    {
        var (start, end) = Zone(id).InstantsOf(new Period(DateOnly.MinValue, DateOnly.MaxValue));

        Assert.Equal((DateTimeOffset.MinValue, DateTimeOffset.MaxValue), (start, end));
    }

    [Theory]
    [InlineData("0001-01-02", "0001-01-02T00:00Z")]
    [InlineData("0001-01-03", "0001-01-03T00:00Z")]
    [InlineData("9999-12-30", "9999-12-30T00:00Z")]
    [InlineData("9999-12-31", "9999-12-31T00:00Z")]
    public void InstantsOf_DaysAtTheEndsOfTheCalendar_BeginAtTheirMidnight(string day, string start)
    {
        var date = DateOnly.Parse(day, CultureInfo.InvariantCulture);

        Assert.Equal(DateTimeOffset.Parse(start, CultureInfo.InvariantCulture), ReportingZone.Utc.InstantsOf(new Period(date, date)).Start);
    }

    [Fact]
    public void InstantsOf_DaysAtTheEndsOfTheCalendarInAnyZone_FollowEachOther()
    {
        DateOnly[] days = [DateOnly.MinValue, DateOnly.MinValue.AddDays(1), DateOnly.MaxValue.AddDays(-2), DateOnly.MaxValue.AddDays(-1)];
        var failing =
            from zone in TimeZoneInfo.GetSystemTimeZones().Select(zone => new ReportingZone(zone))
            from day in days
            let start = zone.InstantsOf(new Period(day, day)).Start
            let end = zone.InstantsOf(new Period(day, day)).EndExclusive
            where start >= end || end != zone.InstantsOf(new Period(day.AddDays(1), day.AddDays(1))).Start
            select (zone.Id, day);

        Assert.Empty(failing);
    }

    // In St. John's clocks went back over midnight until 2011: the last hour of a day came once more, on the next one.
    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/St_Johns")]
    [InlineData("America/Sao_Paulo")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Apia")]
    public void ClocksOf_EveryQuarterOfAnHour_AddUpToTheDayAndTheHour(string id)
    {
        var zone = Zone(id);
        var failing =
            from month in Enumerable.Range(0, 60)
            let first = new DateOnly(2008, 1, 1).AddMonths(month)
            let period = new Period(first, first.AddMonths(1).AddDays(-1))
            let whole = zone.InstantsOf(period)
            let clocks = zone.ClocksOf(period).ToList()
            where clocks[0].Start != whole.Start || clocks[^1].EndExclusive != whole.EndExclusive
                || clocks.Zip(clocks.Skip(1)).Any(pair => pair.First.EndExclusive != pair.Second.Start)
                || Quarters(clocks).Any(one =>
                    zone.DayOf(one.At) != DateOnly.FromDateTime(one.Shown) || zone.ToLocal(one.At).Hour != one.Shown.Hour)
            select period;

        Assert.Empty(failing);
    }

    [Fact]
    public void DayOf_EndsOfTime_AreTheFirstAndTheLastDay() =>
        Assert.Equal(
            (DateOnly.MinValue, DateOnly.MaxValue),
            (ReportingZone.Utc.DayOf(DateTimeOffset.MinValue), ReportingZone.Utc.DayOf(DateTimeOffset.MaxValue)));

    [Theory]
    [InlineData("Mars/Olympus_Mons")]
    [InlineData("../../etc/passwd")]
    public void TryCreate_UnknownName_SaysWhichAndWhatWouldDo(string id)
    {
        Assert.False(ReportingZone.TryCreate(id, out var zone, out var error));
        Assert.Null(zone);
        Assert.Equal($"The time zone \"{id}\" is not known on this machine; use an IANA name such as \"Europe/Berlin\" or \"UTC\".", error);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void TryCreate_NoName_SaysSo(string? id)
    {
        Assert.False(ReportingZone.TryCreate(id, out _, out var error));
        Assert.StartsWith("No time zone is given", error, StringComparison.Ordinal);
    }

    [Fact]
    public void TryCreate_KnownName_KeepsItsName()
    {
        Assert.True(ReportingZone.TryCreate("Europe/Berlin", out var zone, out var error));
        Assert.Null(error);
        Assert.Equal("Europe/Berlin", zone.Id);
        Assert.Equal(TimeSpan.FromHours(2), zone.ToLocal(new DateTimeOffset(2024, 7, 1, 0, 0, 0, TimeSpan.Zero)).Offset);
    }

    private static IEnumerable<(DateTimeOffset At, DateTime Shown)> Quarters(
        IEnumerable<(DateTimeOffset Start, DateTimeOffset EndExclusive, TimeSpan Ahead)> clocks) =>
        from clock in clocks
        from at in Enumerable.Range(0, (int)((clock.EndExclusive - clock.Start) / TimeSpan.FromMinutes(15)))
            .Select(quarter => clock.Start.AddMinutes(15 * quarter)).Append(clock.EndExclusive.AddTicks(-1))
        select (at, at.UtcDateTime + clock.Ahead);

    private static bool IsWithinItsDay(ReportingZone zone, DateTimeOffset instant)
    {
        var day = zone.DayOf(instant);
        var (start, end) = zone.InstantsOf(new Period(day, day));
        return instant >= start && instant < end;
    }

    private static ReportingZone Zone(string id) =>
        ReportingZone.TryCreate(id, out var zone, out var error) ? zone : throw new InvalidOperationException(error);
}
