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
    public void Judge_WrongTries_NamesTheLastAndLooksAtNoMore()
    {
        using var limits = new PlaceLimits(2, Long);
        var looked = 0;

        Assert.Equal(new Verdict(IsRight: false, IsLast: false, Wait: null), limits.Judge("a", Wrong));
        Assert.True(limits.Judge("a", () => true).IsRight);
        Assert.Equal(new Verdict(IsRight: false, IsLast: true, Wait: null), limits.Judge("a", Wrong));
        var shut = limits.Judge("a", Wrong);

        Assert.Equal((false, false, true, 2), (shut.IsRight, shut.IsLast, shut.Wait > TimeSpan.Zero, looked));

        bool Wrong()
        {
            looked++;
            return false;
        }
    }

    [Fact]
    public void Places_MoreThanAreKeptInMind_ForgetsTheOneHeardOfLeastLately()
    {
        using var limits = new PlaceLimits(1, Long, places: 2);
        limits.Judge("a", () => false);
        limits.Judge("b", () => false);

        limits.Judge("c", () => false);

        Assert.Equal(2, limits.Count);
        Assert.True(limits.Judge("a", () => true).IsRight);
        Assert.NotNull(limits.Judge("b", () => true).Wait);
        Assert.NotNull(limits.Judge("c", () => true).Wait);
    }

    [Fact]
    public void Places_WithRightTriesAlone_TakeNoRoom()
    {
        using var limits = new PlaceLimits(1, Long);

        for (var number = 0; number < 100; number++)
            Assert.True(limits.Judge($"{number}", () => true).IsRight);

        Assert.Equal(0, limits.Count);
    }
}
