using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync;

/// <summary>Writes down how each pull ended, and pauses an account that X refuses: all of it in one transaction.</summary>
internal sealed class PullJournal(StoreWriter writer, StoreChanges changes, TimeProvider clock)
{
    private const int LongestReason = 1000;

    public PullRun Begin(Account account) => new(account, clock.GetUtcNow());

    public Task SucceedAsync(PullRun run, CancellationToken cancellationToken) => EndAsync(run, null, pauses: false, cancellationToken);

    public Task FailAsync(PullRun run, string error, bool pauses, CancellationToken cancellationToken) =>
        EndAsync(run, error.Length <= LongestReason ? error : error[..LongestReason], pauses, cancellationToken);

    private async Task EndAsync(PullRun run, string? error, bool pauses, CancellationToken cancellationToken)
    {
        await writer.WriteAsync(
            async (context, token) =>
            {
                var now = clock.GetUtcNow();
                context.SyncRuns.Add(run.Finish(now, error));
                await Watermarks.NoteEndAsync(context, run.Account.Id, now, error, token);
                if (pauses)
                    await PauseAsync(context, run.Account, now, error, token);
            },
            cancellationToken);
        changes.Publish();
    }

    private static async Task PauseAsync(
        DashboardContext context, Account used, DateTimeOffset now, string? reason, CancellationToken cancellationToken)
    {
        var account = await context.Accounts.SingleAsync(row => row.Id == used.Id, cancellationToken);

        // Tokens that were renewed while the pull ran are not the ones that X refused.
        if (string.Equals(account.ProtectedToken, used.ProtectedToken, StringComparison.Ordinal))
            (account.PausedBecause, account.PausedAt) = (reason, now);
    }
}
