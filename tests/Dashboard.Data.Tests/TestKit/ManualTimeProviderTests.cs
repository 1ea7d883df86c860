using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.TestKit;

public sealed class ManualTimeProviderTests
{
    private readonly ManualTimeProvider _clock = new(new DateTimeOffset(2025, 3, 30, 0, 59, 0, TimeSpan.Zero));

    [Fact]
    public void Clock_Untouched_StandsStill()
    {
        Assert.Equal(_clock.GetUtcNow(), _clock.GetUtcNow());
        Assert.Equal(new DateTimeOffset(2025, 3, 30, 0, 59, 0, TimeSpan.Zero), _clock.GetUtcNow());
    }

    [Fact]
    public void Clock_StartGivenWithOffset_TellsUtc()
    {
        var east = new ManualTimeProvider(new DateTimeOffset(2025, 3, 30, 2, 0, 0, TimeSpan.FromHours(2)));

        Assert.Equal(TimeSpan.Zero, east.GetUtcNow().Offset);
        Assert.Equal(0, east.GetUtcNow().Hour);
    }

    [Fact]
    public void Advance_ByMinutes_MovesNowAndElapsedTime()
    {
        var before = _clock.GetUtcNow();
        var stamp = _clock.GetTimestamp();

        _clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(TimeSpan.FromMinutes(3), _clock.GetUtcNow() - before);
        Assert.Equal(TimeSpan.FromMinutes(3), _clock.GetElapsedTime(stamp));
    }

    [Fact]
    public void Advance_Backwards_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.Advance(TimeSpan.FromTicks(-1)));

    [Fact]
    public void SetUtcNow_ToThePast_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.SetUtcNow(_clock.GetUtcNow().AddSeconds(-1)));

    [Fact]
    public void Timers_PassedInOneStep_FireInOrderEachAtItsMoment()
    {
        var start = _clock.GetUtcNow();
        var fired = new List<(string Name, double Seconds)>();
        using var late = _clock.CreateTimer(_ => Note("late"), null, TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        using var early = _clock.CreateTimer(_ => Note("early"), null, TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);

        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal([("early", 2d), ("late", 5d)], fired);
        Assert.Equal(0, _clock.WaitingTimers);

        void Note(string name) => fired.Add((name, (_clock.GetUtcNow() - start).TotalSeconds));
    }

    [Fact]
    public void Timer_WithPeriod_FiresOncePerPeriod()
    {
        var count = 0;
        using var timer = _clock.CreateTimer(_ => count++, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));

        _clock.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal(4, count);
    }

    [Fact]
    public void Timer_DisposedOrNotYetDue_StaysSilent()
    {
        var count = 0;
        var disposed = _clock.CreateTimer(_ => count++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        using var later = _clock.CreateTimer(_ => count++, null, TimeSpan.FromSeconds(9), Timeout.InfiniteTimeSpan);
        disposed.Dispose();

        _clock.Advance(TimeSpan.FromSeconds(8));

        Assert.Equal(0, count);
        Assert.False(disposed.Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan));
        Assert.Equal(1, _clock.WaitingTimers);
    }

    [Fact]
    public async Task Timer_DueAtOnce_FiresWithoutAdvance()
    {
        var fired = new TaskCompletionSource();
        await using var timer = _clock.CreateTimer(_ => fired.SetResult(), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);

        await Until.TrueAsync(() => fired.Task.IsCompleted, "the timer has fired");
    }

    [Fact]
    public async Task Delay_BeforeAndAfterItsTime_EndsOnlyAfter()
    {
        var delay = Task.Delay(TimeSpan.FromHours(24), _clock, TestContext.Current.CancellationToken);

        _clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromTicks(1));
        Assert.False(delay.IsCompleted);

        _clock.Advance(TimeSpan.FromTicks(1));
        await delay;
    }

    [Fact]
    public async Task PeriodicTimer_Advanced_Ticks()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(15), _clock);
        var tick = timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);

        _clock.Advance(TimeSpan.FromMinutes(15));

        Assert.True(await tick);
    }

    [Fact]
    public void Advance_FromManyThreads_LosesNothing()
    {
        var start = _clock.GetUtcNow();
        var fired = 0;
        using var timer = _clock.CreateTimer(
            _ => Interlocked.Increment(ref fired), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

        // Steps may overlap and then count once, so each thread moves on until the same hour is reached.
        Parallel.For(0, 8, _ =>
        {
            while (_clock.GetUtcNow() < start.AddHours(1))
                _clock.Advance(TimeSpan.FromSeconds(1));
        });

        Assert.Equal((long)(_clock.GetUtcNow() - start).TotalSeconds, fired);
    }
}
