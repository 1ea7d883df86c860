using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store.Entities;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.Sync;

/// <summary>
/// Reads an account's events, window by window, from its watermark to 24 hours ago (X serves nothing later). Every page is merged in one
/// transaction with the cursor that follows it, so a process that dies goes on with the very next page. Only an empty cursor ends a window.
/// </summary>
internal sealed class EventPuller(
    FeedbackApiClient api, FeedbackMerger merger, Watermarks watermarks, IOptions<SyncOptions> options, TimeProvider clock)
{
    /// <summary>X answers with an error for anything later than 24 hours ago; the minute allows for two clocks that differ.</summary>
    private static readonly TimeSpan Behind = TimeSpan.FromHours(24) + TimeSpan.FromMinutes(1);

    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);

    /// <summary>X's window is 15 minutes: a reset beyond it is a mistake, and asking again tells.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15) + ShortestWait;

    public async Task PullAsync(PullRun run, AccountCredentials credentials, CancellationToken cancellationToken)
    {
        // As fine as the store and X: a watermark cut to milliseconds would never reach a time between two of them.
        var until = DateTimeOffset.FromUnixTimeMilliseconds((clock.GetUtcNow() - Behind).ToUnixTimeMilliseconds());
        while (await watermarks.OpenWindowAsync(run.Account.Id, until, options.Value, cancellationToken) is { } window)
            await ReadAsync(run, credentials, window, cancellationToken);
    }

    private async Task ReadAsync(PullRun run, AccountCredentials credentials, EventWindow window, CancellationToken cancellationToken)
    {
        try
        {
            await ReadPagesAsync(run, credentials, window, cancellationToken);
        }
        catch (RateLimitedException limited)
        {
            await WaitAsync(limited, cancellationToken);
        }
        catch (Exception lost) when (window.Cursor is not null && lost is UnknownCursorException or RepeatedCursorException)
        {
            // Without a stored cursor this window was begun just now; beginning it again at once would go round for ever.
            await watermarks.RestartWindowAsync(run.Account.Id, cancellationToken);
        }
    }

    private async Task ReadPagesAsync(PullRun run, AccountCredentials credentials, EventWindow window, CancellationToken cancellationToken)
    {
        var range = window.Cursor is { } cursor ? EventRange.Resume(cursor) : EventRange.Between(window.From, window.To);
        var next = window;
        await foreach (var page in api.ReadEventsAsync(credentials, range, cancellationToken))
        {
            var read = next;
            var batch = MergeBatch.Of(run.Account, ArrivalSource.Events, page.Events) with
            {
                Alongside = (context, token) => Watermarks.AdvanceAsync(context, run.Account.Id, read, page, token),
            };
            run.Count(await merger.MergeAsync(batch, cancellationToken));
            next = read with { Cursor = page.NextCursor };
        }
    }

    /// <summary>The reset is a time on X's clock, which may not be ours.</summary>
    private Task WaitAsync(RateLimitedException limited, CancellationToken cancellationToken)
    {
        var wait = limited.ResetAt - (clock.GetUtcNow() + limited.ClockSkew.GetValueOrDefault()) + ShortestWait;
        return Task.Delay(wait < ShortestWait ? ShortestWait : wait > LongestWait ? LongestWait : wait, clock, cancellationToken);
    }
}
