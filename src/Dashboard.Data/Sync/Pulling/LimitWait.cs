using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Pulling;

/// <summary>Waits until X takes requests again, and lets admins see that and until when.</summary>
internal sealed class LimitWait(StoreWriter writer, StoreChanges changes, TimeProvider clock)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <summary>X's window is 15 minutes: a reset beyond it is a mistake, and asking again tells.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15) + Shortest;

    public async Task WaitAsync(int accountId, RateLimitedException limited, CancellationToken cancellationToken)
    {
        var wait = Length(limited);
        await NoteAsync(accountId, clock.GetUtcNow() + wait, cancellationToken);
        await Task.Delay(wait, clock, cancellationToken);
        await NoteAsync(accountId, null, cancellationToken);
    }

    /// <summary>The reset is a time on X's clock, which may not be ours.</summary>
    private TimeSpan Length(RateLimitedException limited)
    {
        var wait = limited.ResetAt - (clock.GetUtcNow() + limited.ClockSkew.GetValueOrDefault()) + Shortest;
        return wait < Shortest ? Shortest : wait > Longest ? Longest : wait;
    }

    private async Task NoteAsync(int accountId, DateTimeOffset? until, CancellationToken cancellationToken)
    {
        await writer.WriteAsync(
            (context, token) => context.SyncProgress
                .Where(progress => progress.AccountId == accountId)
                .ExecuteUpdateAsync(row => row.SetProperty(progress => progress.WaitingUntil, until), token),
            cancellationToken);
        changes.Publish();
    }
}
