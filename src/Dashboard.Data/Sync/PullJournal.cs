using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync;

/// <summary>Writes down how each pull ended, and pauses an account that X refuses.</summary>
internal sealed class PullJournal(StoreWriter writer, Watermarks watermarks, TimeProvider clock)
{
    private const int LongestReason = 1000;

    public PullRun Begin(Account account) => new(account, clock.GetUtcNow());

    public async Task SucceedAsync(PullRun run, CancellationToken cancellationToken)
    {
        await WriteAsync(run, null, cancellationToken);
        await watermarks.SucceedAsync(run.AccountId, cancellationToken);
    }

    public async Task FailAsync(PullRun run, string error, bool pauses, CancellationToken cancellationToken)
    {
        var reason = error.Length <= LongestReason ? error : error[..LongestReason];
        await WriteAsync(run, reason, cancellationToken);
        if (pauses)
            await PauseAsync(run.AccountId, reason, cancellationToken);
        await watermarks.FailAsync(run.AccountId, reason, cancellationToken);
    }

    private Task WriteAsync(PullRun run, string? error, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            (context, _) =>
            {
                context.SyncRuns.Add(run.Finish(clock.GetUtcNow(), error));
                return Task.CompletedTask;
            },
            cancellationToken);

    private Task PauseAsync(int accountId, string reason, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            async (context, token) =>
            {
                var account = await context.Accounts.SingleAsync(row => row.Id == accountId, token);
                (account.PausedBecause, account.PausedAt) = (reason, clock.GetUtcNow());
            },
            cancellationToken);
}
