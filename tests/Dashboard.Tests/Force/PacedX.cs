using Dashboard.Emulator;
using Microsoft.AspNetCore.Http;

namespace Dashboard.Tests.Force;

/// <summary>
/// X over real HTTP and on the real clock, which gives out its pages of events by ration, so that there is work left as long as a test
/// wants.
/// </summary>
internal sealed class PacedX : IAsyncDisposable
{
    private readonly SemaphoreSlim _ration = new(0);
    private int _asked;
    private int _waiting;
    private volatile bool _isSilent;

    public EmulatorHost Emulator { get; private set; } = null!;

    /// <summary>Pages of events that were asked for so far.</summary>
    public int PagesAsked => Volatile.Read(ref _asked);

    /// <summary>Whether the product has asked for a page that it is not given yet, and every page that was allowed is out.</summary>
    public bool IsHeldBack => Volatile.Read(ref _waiting) > 0 && _ration.CurrentCount is 0;

    /// <summary>Starts it with the demo's three accounts.</summary>
    public static async Task<PacedX> StartAsync(int days, double promptsPerDay)
    {
        var x = new PacedX();
        var options = new EmulatorOptions { Days = days, PromptsPerDay = promptsPerDay, Interference = x.PassAsync };
        x.Emulator = await EmulatorHost.StartAsync(options, TimeProvider.System, CancellationToken.None);
        return x;
    }

    /// <summary>Lets so many more pages of events out.</summary>
    public void Allow(int pages) => _ration.Release(pages);

    /// <summary>From now on it takes requests and answers none.</summary>
    public void FallSilent() => _isSilent = true;

    public async ValueTask DisposeAsync()
    {
        await Emulator.DisposeAsync();
        _ration.Dispose();
    }

    private async Task PassAsync(HttpContext http, RequestDelegate next)
    {
        if (_isSilent)
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted);
        if (http.Request.Path.Value!.EndsWith("feedback/events.json", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _asked);
            await WaitForRationAsync(http.RequestAborted);
        }

        await next(http);
    }

    private async Task WaitForRationAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            await _ration.WaitAsync(cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}
