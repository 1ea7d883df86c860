namespace Dashboard;

/// <summary>
/// Lets the pages of a server that stops go at once, to connect to another. The framework closes the open circuits when the stop begins,
/// but would take new ones as long as it listens, and wait for them; and for browsers that have gone to sleep.
/// </summary>
internal static class StoppingCircuits
{
    /// <summary>How long a browser has to answer that it has seen the end of its connection.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Refuses new circuits once the stop has begun, and breaks those off that do not end by themselves.</summary>
    public static async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Path.StartsWithSegments(CircuitDoor.Path, StringComparison.OrdinalIgnoreCase))
        {
            await next(context);
            return;
        }

        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        if (stopping.IsCancellationRequested)
        {
            context.Response.Headers.RetryAfter = "1";
            context.Response.Headers.Connection = "close";
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        using var ended = new CancellationTokenSource();
        await using var breaking = stopping.Register(() => _ = BreakOffAsync(context, ended.Token));
        try
        {
            await next(context);
        }
        finally
        {
            await ended.CancelAsync();
        }
    }

    private static async Task BreakOffAsync(HttpContext context, CancellationToken ended)
    {
        try
        {
            await Task.Delay(Patience, TimeProvider.System, ended);
            context.Abort();
        }
        catch (OperationCanceledException)
        {
            // It has ended by itself.
        }
    }
}
