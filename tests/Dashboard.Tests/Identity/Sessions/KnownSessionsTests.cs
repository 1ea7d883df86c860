using Dashboard.Data.Access.Sessions;
using Dashboard.Identity.Sessions;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Tests.Identity.Sessions;

public sealed class KnownSessionsTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public void Sessions_MoreThanAreKept_ForgetTheOlderHalf()
    {
        var known = new KnownSessions(_clock, most: 4);
        for (var number = 0; number < 5; number++)
        {
            known.Note($"{number}", Session(number));
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(3, known.Count);
        Assert.Equal([null, null, "2", "3", "4"], Enumerable.Range(0, 5).Select(number => known.Find($"{number}")?.Id));
    }

    [Fact]
    public void Sessions_ManyAtOnce_AreNeverMoreThanTheMost()
    {
        var known = new KnownSessions(_clock, most: 100);
        for (var number = 0; number < 10_000; number++)
        {
            known.Note($"{number}", Session(number));
            Assert.InRange(known.Count, 1, 100);
        }
    }

    [Fact]
    public void Session_AfterTwoMinutesOrItsEnd_IsKnownNoMore()
    {
        var known = new KnownSessions(_clock);
        known.Note("a", Session(1));
        known.Note("b", Session(2));

        known.Note("b", session: null);
        Assert.Equal(("1", null), (known.Find("a")?.Id, known.Find("b")?.Id));
        _clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Null(known.Find("a"));
    }

    private LiveSession Session(int number) =>
        new($"{number}", "42", "ann@acme.example", [], _clock.GetUtcNow(), _clock.GetUtcNow().AddHours(1));
}
