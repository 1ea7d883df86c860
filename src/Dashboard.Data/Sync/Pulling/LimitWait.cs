using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Pulling;

/// <summary>Waits until X takes requests again, and lets admins see that and until when.</summary>
internal sealed class LimitWait(StoreWriter writer, StoreChanges changes, XClock x, TimeProvider clock)
{
    public async Task WaitAsync(int accountId, RateLimitedException limited, CancellationToken cancellationToken)
    {
        var wait = x.TimeUntil(limited.ResetAt);
        await NoteAsync(accountId, clock.GetUtcNow() + wait, cancellationToken);
        await Task.Delay(wait, clock, cancellationToken);
        await NoteAsync(accountId, null, cancellationToken);
    }

    private async Task NoteAsync(int accountId, DateTimeOffset? until, CancellationToken cancellationToken)
    {
        await writer.WriteAsync(
            (context, token) => context.SyncProgress
                .Where(progress => progress.AccountId == accountId)
                .ExecuteUpdateAsync(row => row.SetProperty(progress => progress.WaitingUntil, until), token),
            cancellationToken);
        changes.Publish(StoreChange.Of(ChangeKinds.Syncing));
    }
}
