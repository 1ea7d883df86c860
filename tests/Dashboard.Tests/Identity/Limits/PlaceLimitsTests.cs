using Dashboard.Identity.Limits;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Tests.Identity.Limits;

public sealed class PlaceLimitsTests
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    [Fact]
    public void Take_MoreThanTheMost_MustWaitAndOthersNeedNot()
    {
        using var limits = new PlaceLimits(2, Long);

        Assert.Null(limits.Take("a"));
        Assert.Null(limits.Take("a"));
        Assert.InRange(limits.Take("a")!.Value, TimeSpan.FromSeconds(1), Long);
        Assert.Null(limits.Take("b"));
    }

    [Fact]
    public async Task Take_AfterTheWindow_IsFreeAgain()
    {
        using var limits = new PlaceLimits(1, TimeSpan.FromMilliseconds(50));
        Assert.Null(limits.Take("a"));

        await Until.TrueAsync(() => limits.Take("a") is null, "the window has passed");
    }

    [Fact]
    public void CountWrong_MoreThanTheMost_NamesTheLastAndThenTheWait()
    {
        using var limits = new PlaceLimits(2, Long);

        Assert.Equal(new Verdict(IsLast: false, Wait: null), limits.CountWrong("a"));
        Assert.Equal(new Verdict(IsLast: true, Wait: null), limits.CountWrong("a"));

        var shut = limits.CountWrong("a");
        Assert.Equal((false, true), (shut.IsLast, shut.Wait > TimeSpan.Zero));
    }

    [Fact]
    public void Places_MoreThanAreKeptInMind_ForgetsTheOneHeardOfLeastLately()
    {
        using var limits = new PlaceLimits(1, Long, places: 2);
        limits.CountWrong("a");
        limits.CountWrong("b");

        limits.CountWrong("c");

        Assert.Equal(2, limits.Count);
        Assert.NotNull(limits.CountWrong("b").Wait);
        Assert.NotNull(limits.CountWrong("c").Wait);
        Assert.Null(limits.CountWrong("a").Wait);
    }
}
