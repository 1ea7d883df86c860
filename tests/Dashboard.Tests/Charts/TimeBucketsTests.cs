using Dashboard.Charts.Measures;
using Dashboard.Data.Foundation;
using Xunit;
using static Dashboard.Tests.Charts.ChartDays;

namespace Dashboard.Tests.Charts;

public sealed class TimeBucketsTests
{
    [Theory]
    [InlineData(1, Grain.Day)]
    [InlineData(62, Grain.Day)]
    [InlineData(63, Grain.Week)]
    [InlineData(400, Grain.Week)]
    [InlineData(401, Grain.Month)]
    public void Grain_OfAPeriod_IsChosenSensibly(int days, Grain expected) =>
        Assert.Equal(expected, Grains.For(new Period(First, First.AddDays(days - 1))));

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

        var aligned = TimeBuckets.Aligned(before, buckets);

        Assert.Equal([2, 7, 1], aligned.Select(bucket => bucket.Tally.Csat.Total));
        Assert.Equal(First.AddDays(-5), aligned[0].From);
        Assert.Equal(First.AddDays(4), aligned[^1].To);
    }

    [Fact]
    public void Aligned_FewerComparedDays_LeavesOutWhatIsNotWhole()
    {
        var buckets = TimeBuckets.Of(Enumerable.Range(0, 14).Select(offset => Day(offset, [4])), Grain.Week, null);

        Assert.Single(TimeBuckets.Aligned([.. Enumerable.Range(-20, 13).Select(offset => Day(offset, [3]))], buckets));
    }

    [Fact]
    public void CompleteDay_OfTheStamp_IsTheDayBeforeInTheZone()
    {
        Assert.True(ReportingZone.TryCreate("Europe/Berlin", out var zone, out _));

        // 23:30 UTC is the next day in Berlin already.
        Assert.Equal(new DateOnly(2026, 11, 2), TimeBuckets.CompleteDay(new DateTimeOffset(2026, 11, 2, 23, 30, 0, TimeSpan.Zero), zone));
        Assert.Null(TimeBuckets.CompleteDay(null, zone));
    }
}
