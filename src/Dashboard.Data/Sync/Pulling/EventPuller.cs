using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Inbox;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.Sync.Pulling;

/// <summary>
/// Reads an account's events, window by window: first the newest, from its watermark to 24 hours ago (X serves nothing later), after that
/// its history, backwards, and what an admin wants read again. Every page goes into the inbox in one transaction with the cursor that
/// follows it, so a process that dies goes on with the very next page. Only an empty cursor ends a window.
/// </summary>
internal sealed class EventPuller(
    FeedbackApiClient api,
    PageKeeper keeper,
    PullRanges ranges,
    EventReach reach,
    LossKeeper losses,
    InboxRoom room,
    LimitWait limits,
    IOptions<SyncOptions> options,
    XClock x,
    TimeProvider clock)
{
    /// <summary>X answers with an error for anything later than 24 hours ago; the minute allows for two clocks that differ.</summary>
    private static readonly TimeSpan Behind = TimeSpan.FromHours(24) + TimeSpan.FromMinutes(1);

    // A watermark cut to milliseconds would never reach a time between two of them.
    private DateTimeOffset Listed => (x.Now - Behind).CutToMilliseconds();

    /// <summary>Keeps up: everything up to 24 hours ago.</summary>
    public async Task PullLiveAsync(PullRun run, AccountCredentials credentials, CancellationToken cancellationToken)
    {
        var until = Listed;
        while (await ranges.OpenLiveAsync(run.Account.Id, until, options.Value, cancellationToken) is { } window)
            await ReadAsync(run, credentials, window, DateTimeOffset.MaxValue, cancellationToken);
    }

    /// <summary>
    /// Goes on with the account's history and, when that is read, with its backfill, if there is one, until it is time to keep up again or
    /// X allows no more of it: it runs in the background and holds up nothing.
    /// </summary>
    public async Task PullPastAsync(
        PullRun run,
        AccountCredentials credentials,
        DateTimeOffset until,
        CancellationToken cancellationToken)
    {
        try
        {
            while (clock.GetUtcNow() < until
                && await ranges.OpenPastAsync(run.Account.Id, Listed, options.Value, cancellationToken) is { } window)
                await ReadAsync(run, credentials, window, until, cancellationToken);
        }
        catch (RateLimitedException limited)
        {
            limits.Leave(run.Account, limited);
        }
    }

    private async Task ReadAsync(
        PullRun run, AccountCredentials credentials, EventWindow window, DateTimeOffset until, CancellationToken cancellationToken)
    {
        try
        {
            await ReadOrLoseAsync(run, credentials, window, until, cancellationToken);
        }
        catch (RateLimitedException limited) when (window.Purpose is PullPurpose.Live)
        {
            await limits.WaitAsync(run.Account, limited, cancellationToken);
        }
        catch (Exception lost) when (window.Cursor is not null && lost is UnknownCursorException or RepeatedCursorException)
        {
            // Without a stored cursor this window was begun just now; beginning it again at once would go round for ever.
            await ranges.RestartWindowAsync(run.Account.Id, window.Purpose, cancellationToken);
        }
    }

    /// <summary>A window that begins before everything that X still gives is refused whole: what is too old of it is given up.</summary>
    private async Task ReadOrLoseAsync(
        PullRun run, AccountCredentials credentials, EventWindow window, DateTimeOffset until, CancellationToken cancellationToken)
    {
        try
        {
            await ReadPagesAsync(run, credentials, window, until, cancellationToken);
        }
        catch (BadRequestException) when (window.Cursor is null)
        {
            if (await reach.FindAsync(credentials, window.From, Listed, Priority(window), cancellationToken) is not { } from)
                throw;
            await losses.GiveUpAsync(run.Account, window, from, cancellationToken);
        }
    }

    private async Task ReadPagesAsync(
        PullRun run, AccountCredentials credentials, EventWindow window, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var range = window.Cursor is { } cursor ? EventRange.Resume(cursor) : EventRange.Between(window.From, window.To);
        var read = window;
        await foreach (var page in api.ReadEventsAsync(credentials, range, Priority(window), cancellationToken))
        {
            run.CountRead(page.Count);
            if (!await keeper.KeepAsync(run.Account.Id, read, page, cancellationToken) || clock.GetUtcNow() >= until)
                return;
            read = read with { Cursor = page.NextCursor };
            await room.MakeAsync(cancellationToken);
        }
    }

    private static RequestPriority Priority(EventWindow window) =>
        window.Purpose is PullPurpose.Live ? RequestPriority.User : RequestPriority.Background;
}
