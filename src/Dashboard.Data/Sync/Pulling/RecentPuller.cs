using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Inbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.Sync.Pulling;

/// <summary>
/// Asks for the last hours' open prompts one by one, newest first, because the events endpoint is 24 hours late and webhooks come without
/// promise. A pull asks for some; the next goes on with older ones, until all were asked for and it begins anew. Nobody waits for it, so a
/// part of X's 180 per 15 minutes is left to people.
/// </summary>
internal sealed class RecentPuller(
    FeedbackApiClient api,
    InboxWriter inbox,
    StoreWriter writer,
    LimitWait limits,
    IDbContextFactory<DashboardContext> contexts,
    IOptions<SyncOptions> options,
    TimeProvider clock)
{
    /// <summary>The events endpoint confirms everything older than 24 hours; the second day allows for one missed pull.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromHours(48);

    public async Task PullAsync(PullRun run, AccountCredentials credentials, CancellationToken cancellationToken)
    {
        var prompts = await OpenPromptsAsync(run.Account.Id, cancellationToken);
        var asked = 0;
        while (asked < prompts.Count && await ShowAsync(run, credentials, prompts[asked].Id, cancellationToken))
            asked++;
        var isEnd = asked == prompts.Count && asked < options.Value.ShowPerPull;
        if (isEnd || asked > 0)
            await RememberAsync(run.Account.Id, isEnd ? null : prompts[asked - 1].SentAt, cancellationToken);
    }

    private async Task<IReadOnlyList<OpenPrompt>> OpenPromptsAsync(int accountId, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - Recent;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var before = await context.SyncProgress
            .Where(progress => progress.AccountId == accountId)
            .Select(progress => progress.ShownThrough)
            .SingleOrDefaultAsync(cancellationToken) ?? DateTimeOffset.MaxValue;
        return await context
            .StoredFeedback.Where(feedback =>
                feedback.SentAt >= since && feedback.SentAt < before && feedback.AccountId == accountId && feedback.Score == null)
            .OrderByDescending(feedback => feedback.SentAt)
            .Take(options.Value.ShowPerPull)
            .Select(feedback => new OpenPrompt(feedback.Id, feedback.SentAt))
            .ToListAsync(cancellationToken);
    }

    private Task<int> RememberAsync(int accountId, DateTimeOffset? shownThrough, CancellationToken cancellationToken) => writer.WriteAsync(
        (context, token) => context.SyncProgress
            .Where(progress => progress.AccountId == accountId)
            .ExecuteUpdateAsync(row => row.SetProperty(progress => progress.ShownThrough, shownThrough), token),
        cancellationToken);

    /// <summary>Keeps one answer at once, so that a later failure loses none. False when the budget says to stop.</summary>
    private async Task<bool> ShowAsync(PullRun run, AccountCredentials credentials, string id, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await api.ShowAsync(credentials, id, RequestPriority.Background, cancellationToken);
            await inbox.WriteAsync(Entry(run.Account, answer.Raw), cancellationToken);
            run.CountShown();
            return true;
        }
        catch (RateLimitedException limited)
        {
            // Waiting here would hold up the account's events.
            limits.Leave(run.Account, limited);
            return false;
        }
        catch (FeedbackNotFoundException)
        {
            // A prompt that X has taken away is no reason to leave the others.
            return true;
        }
    }

    private InboxEntry Entry(Account account, string raw) => new()
    {
        AccountId = account.Id,
        Source = ArrivalSource.Show,
        ReceivedAt = clock.GetUtcNow(),
        Body = raw,
        EventCount = 1,
    };

    private sealed record OpenPrompt(string Id, DateTimeOffset SentAt);
}
