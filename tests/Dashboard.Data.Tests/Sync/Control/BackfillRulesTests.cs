using Dashboard.Data.Foundation;
using Dashboard.Data.Sync.Control;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Control;

public sealed class BackfillRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2015-01-01", null)]
    [InlineData("2026-02-28", null)]
    [InlineData("2014-12-31", "before 1 Jan 2015")]
    [InlineData("2026-03-01", "enter 28 Feb 2026 or an earlier day")]
    [InlineData(null, "Enter the day")]
    public void Check_Day_IsTakenOrNamedWithWhatWouldBeRight(string? day, string? problem)
    {
        var said = BackfillRules.Check(day is null ? null : DateOnly.ParseExact(day, "O", null), ReportingZone.Utc, Now);

        if (problem is null)
            Assert.Null(said);
        else
            Assert.Contains(problem, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Latest_ZoneWhereItIsStillYesterday_IsThatZonesDay()
    {
        Assert.True(ReportingZone.TryCreate("Pacific/Honolulu", out var zone, out _));

        Assert.Equal(new DateOnly(2026, 2, 27), BackfillRules.Latest(zone, Now.AddHours(-3)));
    }
}
