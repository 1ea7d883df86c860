using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Dashboard.Data.Sync.Pulling;

/// <summary>Waits until X takes requests again, and lets admins see that and until when, in the log as on the page.</summary>
internal sealed partial class LimitWait(StoreWriter writer, StoreChanges changes, XClock x, TimeProvider clock, ILogger<LimitWait> log)
{
    public async Task WaitAsync(Account account, RateLimitedException limited, CancellationToken cancellationToken)
    {
        var wait = x.TimeUntil(limited.ResetAt);
        var until = clock.GetUtcNow() + wait;
        Log.Waits(log, account.Handle, until);
        await NoteAsync(account.Id, until, cancellationToken);
        await Task.Delay(wait, clock, cancellationToken);
        await NoteAsync(account.Id, null, cancellationToken);
    }

    /// <summary>
    /// For what the next pull goes on with instead of waiting. Nothing is said where X was not asked: then the budget was kept, or this
    /// wait is known already.
    /// </summary>
    public void Leave(Account account, RateLimitedException limited)
    {
        if (limited.Status is not null)
            Log.Leaves(log, account.Handle, limited.Request, clock.GetUtcNow() + x.TimeUntil(limited.ResetAt));
    }

    private async Task NoteAsync(int accountId, DateTimeOffset? until, CancellationToken cancellationToken)
    {
        await writer.WriteAsync(
            (context, token) => context.SyncProgress
                .Where(progress => progress.AccountId == accountId)
                .ExecuteUpdateAsync(row => row.SetProperty(progress => progress.WaitingUntil, until), token),
            cancellationToken);
        changes.Publish(StoreChange.OfKinds(ChangeKinds.Syncing));
    }

    private static partial class Log
    {
        [LoggerMessage(2003, LogLevel.Warning, "Pulling @{Handle} waits until {Until:u}: X takes no more of these requests before.")]
        public static partial void Waits(ILogger logger, string handle, DateTimeOffset until);

        [LoggerMessage(2004, LogLevel.Warning, "X takes no more {Request} for @{Handle} before {Until:u}; a later pull goes on with them.")]
        public static partial void Leaves(ILogger logger, string handle, string request, DateTimeOffset until);
    }
}
