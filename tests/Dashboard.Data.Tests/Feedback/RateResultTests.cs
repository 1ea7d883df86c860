using Dashboard.Data.Feedback;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Data.Tests.Feedback;

public sealed class RateResultTests
{
    [Theory]
    [InlineData(3, 5, 23.07, 88.24)]
    [InlineData(8, 10, 49.02, 94.33)]
    [InlineData(160, 200, 73.91, 84.95)]
    [InlineData(0, 4, 0.00, 48.99)]
    [InlineData(7, 7, 64.57, 100.00)]
    public void FromCounts_TheVectors_AgreesToTheDecimals(long hits, long total, double low, double high)
    {
        var rate = RateResult.FromCounts(hits, total)!;

        Assert.Equal((double)hits / total, rate.Share, 12);
        Assert.Equal(low, 100 * rate.Interval.Low, 2);
        Assert.Equal(high, 100 * rate.Interval.High, 2);
    }

    [Fact]
    public void FromCounts_NothingToCount_IsNull() => Assert.Null(RateResult.FromCounts(0, 0));

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(4, 3)]
    [InlineData(0, -1)]
    public void FromCounts_ImpossibleCounts_IsRefused(long hits, long total) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RateResult.FromCounts(hits, total));

    [Fact]
    public void FromCounts_NoneOrAll_EndsExactlyAtTheEnd()
    {
        Assert.Equal(0, RateResult.FromCounts(0, 1_000_000_007)!.Interval.Low);
        Assert.Equal(1, RateResult.FromCounts(1_000_000_007, 1_000_000_007)!.Interval.High);
    }

    [Fact]
    public void FromCounts_AnyCounts_IntervalHoldsTheShareAndMirrors() =>
        Prop.ForAll(Gen.Choose(1, 2_000_000).ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (total, perMille) =>
        {
            var hits = (long)total * perMille / 1000;
            var rate = RateResult.FromCounts(hits, total)!;
            var mirrored = RateResult.FromCounts(total - hits, total)!;
            return rate.Interval is { Low: >= 0, High: <= 1 }
                && rate.Interval.Contains(rate.Share)
                && Math.Abs(rate.Interval.Low - (1 - mirrored.Interval.High)) < 1e-9;
        }).QuickCheckThrowOnFailure();
}
