using Dashboard.Emulator;
using Microsoft.AspNetCore.Http;

namespace Dashboard.Tests.Force;

/// <summary>
/// X over real HTTP and on the real clock, which gives out its pages of events by ration, so that there is work left as long as a test
/// wants.
/// </summary>
internal sealed class PacedX : IAsyncDisposable
{
    private readonly SemaphoreSlim ration = new(0);
    private int asked;
    private volatile bool isSilent;

    public EmulatorHost Emulator { get; private set; } = null!;

    /// <summary>Pages of events that were asked for so far.</summary>
    public int PagesAsked => Volatile.Read(ref asked);

    /// <summary>Starts it with the demo's three accounts.</summary>
    public static async Task<PacedX> StartAsync(int days, double promptsPerDay)
    {
        var x = new PacedX();
        var options = new EmulatorOptions { Days = days, PromptsPerDay = promptsPerDay, Interference = x.PassAsync };
        x.Emulator = await EmulatorHost.StartAsync(options, TimeProvider.System, CancellationToken.None);
        return x;
    }

    /// <summary>Lets so many more pages of events out.</summary>
    public void Allow(int pages) => ration.Release(pages);

    /// <summary>From now on it takes requests and answers none.</summary>
    public void FallSilent() => isSilent = true;

    public async ValueTask DisposeAsync()
    {
        await Emulator.DisposeAsync();
        ration.Dispose();
    }

    private async Task PassAsync(HttpContext http, RequestDelegate next)
    {
        if (isSilent)
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted);
        if (http.Request.Path.Value!.EndsWith("feedback/events.json", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref asked);
            await ration.WaitAsync(http.RequestAborted);
        }

        await next(http);
    }
}
