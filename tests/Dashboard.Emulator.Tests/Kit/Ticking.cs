namespace Dashboard.Emulator.Tests.Kit;

/// <summary>Lets a manual clock run, a step at a time, until disposed: for what waits between tries.</summary>
internal sealed class Ticking : IDisposable
{
    private readonly Timer _timer;

    internal Ticking(ManualClock clock, TimeSpan step) => _timer = new Timer(_ => clock.Advance(step), state: null, 5, 5);

    public void Dispose() => _timer.Dispose();
}
