using Dashboard.Emulator.Wire;
using Dashboard.Emulator.World;

namespace Dashboard.Emulator.Webhooks;

/// <summary>Lets time pass when nobody asks, so that pushes go out when things happen and not at the next request.</summary>
internal sealed class WorldPump(WorldStore store, EmulatorOptions options, TimeProvider clock) : BackgroundService
{
    private const long LongestNap = EpochTime.Minute;

    // An answer to a card that comes meanwhile is planned for sooner than what was waited for.
    private const long NapWhileCustomersAnswer = 2;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            store.Advance();
            await Task.Delay(Nap(), clock, stoppingToken);
        }
    }

    private TimeSpan Nap()
    {
        var wait = (store.NextAt ?? long.MaxValue) - clock.NowSeconds();
        return TimeSpan.FromSeconds(Math.Clamp(wait, 1, options.ClosesEvery is null ? LongestNap : NapWhileCustomersAnswer));
    }
}
