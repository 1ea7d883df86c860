using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.Sync;

/// <summary>
/// Asks for the last hours' open prompts one by one, newest first, because the events endpoint is 24 hours late and webhooks come without
/// promise. Leaves a part of X's 180 per 15 minutes alone for what people ask for.
/// </summary>
internal sealed class RecentPuller(
    FeedbackApiClient api, FeedbackMerger merger, IDbContextFactory<DashboardContext> contexts, IOptions<SyncOptions> options, TimeProvider clock)
{
    private const int LeftForOthers = 30;

    /// <summary>The events endpoint confirms everything older than 24 hours; the second day allows for one missed pull.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromHours(48);

    public async Task PullAsync(PullRun run, AccountCredentials credentials, CancellationToken cancellationToken)
    {
        foreach (var id in await OpenPromptsAsync(run.Account, cancellationToken))
        {
            if (!await ShowAsync(run, credentials, id, cancellationToken))
                return;
        }
    }

    private async Task<IReadOnlyList<string>> OpenPromptsAsync(Account account, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - Recent;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.StoredFeedback
            .Where(feedback => feedback.SentAt >= since && feedback.AccountId == account.Id && feedback.Score == null)
            .OrderByDescending(feedback => feedback.SentAt)
            .Select(feedback => feedback.Id)
            .Take(options.Value.ShowPerPull)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Merges one answer at once, so that a later failure loses none. False when the budget says to stop.</summary>
    private async Task<bool> ShowAsync(PullRun run, AccountCredentials credentials, string id, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await api.ShowAsync(credentials, id, cancellationToken);
            var batch = MergeBatch.Of(run.Account, ArrivalSource.Show, [answer.Event]);
            run.Count(await merger.MergeAsync(batch, cancellationToken));
            return answer.Limit is not { Remaining: <= LeftForOthers };
        }
        catch (RateLimitedException)
        {
            // The next pull goes on; waiting here would hold up the account's events.
            return false;
        }
        catch (FeedbackNotFoundException)
        {
            // A prompt that X has taken away is no reason to leave the others.
            return true;
        }
    }
}
