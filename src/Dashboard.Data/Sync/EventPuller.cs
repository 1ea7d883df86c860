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

    public async Task<MergeResult> PullAsync(Account account, AccountCredentials credentials, CancellationToken cancellationToken)
    {
        var total = default(MergeResult);
        // As fine as the store and X: a watermark cut to milliseconds would never reach a time between two of them.
        var until = DateTimeOffset.FromUnixTimeMilliseconds((clock.GetUtcNow() - Behind).ToUnixTimeMilliseconds());
        while (await watermarks.OpenWindowAsync(account.Id, until, options.Value, cancellationToken) is { } window)
            total = total.Plus(await ReadAsync(account, credentials, window, cancellationToken));
        return total;
    }

    private async Task<MergeResult> ReadAsync(
        Account account, AccountCredentials credentials, EventWindow window, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadPagesAsync(account, credentials, window, cancellationToken);
        }
        catch (RateLimitedException limited)
        {
            await WaitUntilAsync(limited.ResetAt, cancellationToken);
        }
        catch (Exception lost) when (lost is UnknownCursorException or RepeatedCursorException && window.Cursor is not null)
        {
            await watermarks.RestartWindowAsync(account.Id, cancellationToken);
        }

        return default;
    }

    private async Task<MergeResult> ReadPagesAsync(
        Account account, AccountCredentials credentials, EventWindow window, CancellationToken cancellationToken)
    {
        var total = default(MergeResult);
        var range = window.Cursor is { } cursor ? EventRange.Resume(cursor) : EventRange.Between(window.From, window.To);
        await foreach (var page in api.ReadEventsAsync(credentials, range, cancellationToken))
        {
            var batch = MergeBatch.Of(account, ArrivalSource.Events, page.Events) with
            {
                Alongside = (context, token) => Watermarks.AdvanceAsync(context, account.Id, page, token),
            };
            total = total.Plus(await merger.MergeAsync(batch, cancellationToken));
        }

        return total;
    }

    private Task WaitUntilAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        var wait = instant - clock.GetUtcNow() + TimeSpan.FromSeconds(1);
        return Task.Delay(wait > TimeSpan.FromSeconds(1) ? wait : TimeSpan.FromSeconds(1), clock, cancellationToken);
    }
}
