using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Pulling;

/// <summary>
/// Writes down how each pull began and ended, what X still allows and how far its clock is from ours, and pauses an account that X refuses:
/// the end of a run is one transaction.
/// </summary>
internal sealed class PullJournal(StoreWriter writer, StoreChanges changes, RequestBudgets budgets, XClock x, TimeProvider clock)
{
    /// <summary>How long a run is remembered.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Begins; a pull that an admin asked for is this one.</summary>
    public async Task<PullRun> BeginAsync(Account account, CancellationToken cancellationToken)
    {
        var known = await writer.WriteAsync(
            async (context, token) =>
            {
                if (await context.SyncProgress.FindAsync([account.Id], token) is { } progress)
                    progress.SyncRequestedAt = progress.WaitingUntil = null;
                return await BudgetTable.ReadAsync(context, account.Id, token);
            },
            cancellationToken);
        budgets.Restore(account.Id, known);
        return new PullRun(account, clock.GetUtcNow());
    }

    public Task SucceedAsync(PullRun run, CancellationToken cancellationToken) => EndAsync(run, null, pauses: false, cancellationToken);

    public Task FailAsync(PullRun run, string error, bool pauses, CancellationToken cancellationToken) =>
        EndAsync(run, Texts.Cut(error), pauses, cancellationToken);

    private async Task EndAsync(PullRun run, string? error, bool pauses, CancellationToken cancellationToken)
    {
        await writer.WriteAsync(
            async (context, token) =>
            {
                var now = clock.GetUtcNow();
                await context
                    .SyncRuns.Where(old => old.AccountId == run.Account.Id && old.StartedAt < now - Kept)
                    .ExecuteDeleteAsync(token);
                context.SyncRuns.Add(run.Finish(now, error));
                await NoteProgressAsync(context, run.Account.Id, now, error, token);
                await BudgetTable.WriteAsync(context, run.Account.Id, budgets.Snapshot(run.Account.Id), token);
                if (pauses)
                    await RefusedAccount.PauseAsync(context, run.Account, error, now, token);
            },
            cancellationToken);
        changes.Publish(StoreChange.OfKinds(ChangeKinds.Progress | ChangeKinds.Syncing));
    }

    /// <summary>Nothing, when the run ended before the account had a watermark.</summary>
    private async Task NoteProgressAsync(
        DashboardContext context,
        int accountId,
        DateTimeOffset now,
        string? error,
        CancellationToken cancellationToken)
    {
        if (await context.SyncProgress.FindAsync([accountId], cancellationToken) is not { } progress)
            return;
        progress.LastError = error;
        progress.WaitingUntil = null;
        progress.ClockSkewSeconds = (int)x.Skew.TotalSeconds;
        if (error is null)
            progress.LastPulledAt = now;
    }
}
