using System.Text.Json;
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

    public async Task<MergeResult> PullAsync(Account account, AccountCredentials credentials, CancellationToken cancellationToken)
    {
        var shown = new List<WireEvent>();
        foreach (var id in await OpenPromptsAsync(account, cancellationToken))
        {
            if (await TryShowAsync(credentials, id, cancellationToken) is not { } answer)
                break;
            shown.Add(ToEvent(answer.Feedback));
            if (answer.Limit is { Remaining: <= LeftForOthers })
                break;
        }

        return await merger.MergeAsync(MergeBatch.Of(account, ArrivalSource.Show, shown), cancellationToken);
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

    private async Task<ShowAnswer?> TryShowAsync(AccountCredentials credentials, string id, CancellationToken cancellationToken)
    {
        try
        {
            return await api.ShowAsync(credentials, id, cancellationToken);
        }
        catch (RateLimitedException)
        {
            // The next pull goes on; waiting here would hold up the account's events.
            return null;
        }
    }

    private static FeedbackEvent ToEvent(FeedbackSnapshot feedback) =>
        new(EventKind.Updated, feedback.UpdatedAt, feedback, JsonSerializer.Serialize(feedback));
}
