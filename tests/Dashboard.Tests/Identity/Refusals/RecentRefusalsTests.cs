using Dashboard.Identity.Refusals;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Tests.Identity.Refusals;

public sealed class RecentRefusalsTests
{
    private readonly ManualTimeProvider _clock = new(DateTimeOffset.UnixEpoch);

    [Fact]
    public void Refusal_AgainWithinAMinute_IsNotNewAndAfterItIs()
    {
        var recent = new RecentRefusals(_clock);

        Assert.True(recent.IsNew("ann /nps"));
        Assert.True(recent.IsNew("ann /csat"));
        _clock.Advance(RecentRefusals.Window - TimeSpan.FromSeconds(1));
        Assert.False(recent.IsNew("ann /nps"));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(recent.IsNew("ann /nps"));
    }

    [Fact]
    public void Refusals_OfManyRoutes_AreForgottenFromTheOldestOn()
    {
        var recent = new RecentRefusals(_clock, most: 2);
        Assert.All(new[] { "a", "b", "c" }, what => Assert.True(recent.IsNew(what)));

        Assert.Equal((true, false), (recent.IsNew("a"), recent.IsNew("a")));
    }
}
