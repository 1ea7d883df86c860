using System.Globalization;
using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.TestKit;
using Xunit;
using static Dashboard.Tests.Charts.ChartDays;

namespace Dashboard.Tests.Charts;

public sealed class TimeBucketsTests
{
    [Fact]
    public void Of_WeeksThatBeginOnSaturday_BeginThere()
    {
        var buckets = TimeBuckets.Of(
            Enumerable.Range(0, 21).Select(offset => Day(offset, [4])), Grain.Week, null, weekStart: DayOfWeek.Saturday);

        Assert.All(buckets.Skip(1), bucket => Assert.Equal(DayOfWeek.Saturday, bucket.From.DayOfWeek));
        Assert.All(buckets.SkipLast(1), bucket => Assert.Equal(DayOfWeek.Friday, bucket.To.DayOfWeek));
    }

    [Fact]
    public void Buckets_ByDay_KeepDaysWithoutScores()
    {
        var buckets = TimeBuckets.Of([Day(0, [5]), Day(1), Day(2, [1])], Grain.Day, First.AddDays(2));

        Assert.Equal([1, 0, 1], buckets.Select(bucket => bucket.Tally.Csat.Total));
    }

    [Fact]
    public void Buckets_ByWeek_BeginOnMondaysAndAreCutToThePeriod()
    {
        var buckets = TimeBuckets.Of(Enumerable.Range(5, 10).Select(offset => Day(offset, [4])), Grain.Week, null);

        Assert.Equal([First.AddDays(5), First.AddDays(7), First.AddDays(14)], buckets.Select(bucket => bucket.From));
        Assert.Equal([First.AddDays(6), First.AddDays(13), First.AddDays(14)], buckets.Select(bucket => bucket.To));
        Assert.Equal([2, 7, 1], buckets.Select(bucket => bucket.Tally.Csat.Total));
    }

    [Fact]
    public void Buckets_ByMonth_BeginOnTheFirst()
    {
        var buckets = TimeBuckets.Of(Enumerable.Range(0, 40).Select(offset => Day(offset, [4])), Grain.Month, null);

        Assert.Equal([First, new DateOnly(2026, 12, 1)], buckets.Select(bucket => bucket.From));
    }

    [Fact]
    public void Buckets_AfterTheStamp_AreProvisional()
    {
        var buckets = TimeBuckets.Of([Day(0), Day(1), Day(2)], Grain.Day, First.AddDays(1));

        Assert.Equal([false, false, true], buckets.Select(bucket => bucket.IsProvisional));
    }

    [Fact]
    public void Aligned_ComparedDays_AreCutLikeThePeriod()
    {
        var buckets = TimeBuckets.Of(Enumerable.Range(5, 10).Select(offset => Day(offset, [4])), Grain.Week, null);
        var before = Enumerable.Range(-5, 10).Select(offset => Day(offset, [3])).ToList();

        var aligned = TimeBuckets.Aligned(before, buckets, day => day.AddDays(10));

        Assert.Equal([2, 7, 1], aligned.Select(bucket => bucket!.Tally.Csat.Total));
        Assert.Equal(First.AddDays(-5), aligned[0]!.From);
        Assert.Equal(First.AddDays(4), aligned[^1]!.To);
    }

    [Theory]
    [InlineData(Grain.Day, "2025-02-27", "2025-03-02", "1 2 1 1")]
    [InlineData(Grain.Month, "2025-02-01", "2025-03-31", "29 31")]
    [InlineData(Grain.Day, "2024-02-28", "2024-03-01", "1 - 1")]
    [InlineData(Grain.Month, "2024-02-01", "2024-02-29", "28")]
    public void Aligned_LastYearWhereOneHasA29February_HoldsDatesAgainstDates(Grain grain, string from, string to, string expected)
    {
        var filter = new ReportFilter { Period = new Period(On(from), On(to)), Compare = Comparison.SamePeriodLastYear };
        var buckets = TimeBuckets.Of(Scored(filter.Period), grain, null);

        var aligned = TimeBuckets.Aligned(Scored(filter.ComparedPeriod!), buckets, filter.CounterpartOf);

        Assert.Equal(
            expected,
            string.Join(' ', aligned.Select(bucket => bucket?.Tally.Csat.Total.ToString(CultureInfo.InvariantCulture) ?? "-")));
        Every.One(
            buckets.Zip(aligned).Where(pair => pair.Second is not null),
            pair => Assert.Equal(pair.First.From.Month, pair.Second!.From.Month));
    }

    [Fact]
    public void CompleteDay_OfTheStamp_IsTheDayBeforeInTheZone()
    {
        Assert.True(ReportingZone.TryCreate("Europe/Berlin", out var zone, out _));

        // 23:30 UTC is the next day in Berlin already.
        Assert.Equal(new DateOnly(2026, 11, 2), TimeBuckets.CompleteDay(new DateTimeOffset(2026, 11, 2, 23, 30, 0, TimeSpan.Zero), zone));
        Assert.Null(TimeBuckets.CompleteDay(null, zone));
    }

    private static DateOnly On(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static IReadOnlyList<DayResults> Scored(Period period) =>
        [
            .. Enumerable
                .Range(0, period.Days)
                .Select(offset => new DayResults(period.From.AddDays(offset), Tally.Empty with { Csat = ScoreCounts.FromScores([4]) })),
        ];
}
