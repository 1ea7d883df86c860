using Dashboard.Data.Foundation;
using Dashboard.Data.Sync.Control;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Control;

public sealed class BackfillRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2015-01-01", null, null)]
    [InlineData("2026-02-28", null, null)]
    [InlineData("2014-12-31", ControlOutcome.DayTooEarly, "2015-01-01")]
    [InlineData("2026-03-01", ControlOutcome.DayTooLate, "2026-02-28")]
    [InlineData(null, ControlOutcome.DayMissing, null)]
    public void Check_Day_IsTakenOrRefusedWithWhatWouldBeRight(string? day, ControlOutcome? problem, string? right)
    {
        var refusal = BackfillRules.Check(Day(day), ReportingZone.Utc, Now);

        Assert.Equal((problem, Day(right)), (refusal?.Outcome, refusal?.Day));
    }

    [Fact]
    public void Latest_ZoneWhereItIsStillYesterday_IsThatZonesDay()
    {
        Assert.True(ReportingZone.TryCreate("Pacific/Honolulu", out var zone, out _));

        Assert.Equal(new DateOnly(2026, 2, 27), BackfillRules.Latest(zone, Now.AddHours(-3)));
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "O", null);
}
