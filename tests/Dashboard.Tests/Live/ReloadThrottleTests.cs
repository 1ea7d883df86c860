using System.Globalization;
using Dashboard.Live;
using Dashboard.TestKit;
using Dashboard.Tests.Formats;
using Xunit;

namespace Dashboard.Tests.Live;

public sealed class ReloadThrottleTests
{
    private readonly ManualTimeProvider _clock = new();
    private int _calls;

    [Fact]
    public void Signal_AStormOfThem_MakesOneCallAnInterval()
    {
        using var throttle = Throttle();

        for (var second = 0; second < 3; second++)
        {
            throttle.Signal();
            throttle.Signal();
            _clock.Advance(ReloadThrottle.Interval);
        }

        Assert.Equal(3, _calls);
    }

    [Fact]
    public void Signal_AfterAQuietWhile_IsFollowedByACallATenthOfASecondLater()
    {
        using var throttle = Throttle();

        throttle.Signal();
        Assert.Equal(0, _calls);
        _clock.Advance(TimeSpan.FromMilliseconds(100));
        Assert.Equal(1, _calls);

        _clock.Advance(TimeSpan.FromMinutes(1));
        throttle.Signal();
        _clock.Advance(TimeSpan.FromMilliseconds(100));
        Assert.Equal(2, _calls);
    }

    [Fact]
    public void Signal_RightAfterACall_WaitsForTheRestOfTheInterval()
    {
        using var throttle = Throttle();
        throttle.Signal();
        _clock.Advance(TimeSpan.FromMilliseconds(100));

        _clock.Advance(TimeSpan.FromMilliseconds(300));
        throttle.Signal();
        _clock.Advance(TimeSpan.FromMilliseconds(1_199));
        Assert.Equal(1, _calls);
        _clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(2, _calls);
    }

    [Fact]
    public void Signal_TenMinutesOfThemEveryFewMilliseconds_MakesOneCallAnInterval()
    {
        using var throttle = Throttle();

        for (var time = TimeSpan.Zero; time < TimeSpan.FromMinutes(10); time += TimeSpan.FromMilliseconds(20))
        {
            throttle.Signal();
            _clock.Advance(TimeSpan.FromMilliseconds(20));
        }

        Assert.InRange(_calls, 390, 400);
    }

    [Fact]
    public void Signal_AfterTheEnd_CallsNobody()
    {
        var throttle = Throttle();
        throttle.Dispose();

        throttle.Signal();
        _clock.Advance(ReloadThrottle.Interval);

        Assert.Equal(0, _calls);
    }

    [Fact]
    public void Call_OfAGermanReader_IsMadeInGermanWhoeverSignals()
    {
        var told = "";
        using var throttle = OfAGerman(() => told = $"{CultureInfo.CurrentUICulture.Name} {1.5}");

        throttle.Signal();
        _clock.Advance(ReloadThrottle.Interval);

        Assert.Equal(("de-DE 1,5", "en"), (told, CultureInfo.CurrentUICulture.Name));
    }

    private ReloadThrottle OfAGerman(Action call)
    {
        using var reader = Reading.As("de-DE");
        return new ReloadThrottle(_clock, () =>
        {
            call();
            return Task.CompletedTask;
        });
    }

    private ReloadThrottle Throttle() => new(_clock, () =>
    {
        _calls++;
        return Task.CompletedTask;
    });
}
