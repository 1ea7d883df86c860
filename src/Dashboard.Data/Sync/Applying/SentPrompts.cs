using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Applying;

/// <summary>
/// Which prompts are known to be out, whichever tool has sent them: for whoever decides whether another may go out. What was answered is
/// not in it.
/// </summary>
internal static class SentPrompts
{
    /// <summary>All that an account has sent since then, tests too: they count for X.</summary>
    public static Task<List<SentPrompt>> SinceAsync(
        DashboardContext context, int accountId, DateTimeOffset since, CancellationToken cancellationToken) =>
        Known(context, accountId).Where(row => row.SentAt >= since).Select(row => new SentPrompt(row.Id, row.DmId, row.SentAt))
            .ToListAsync(cancellationToken);

    /// <summary>When an account has asked each of some customers last, looking back no further than <paramref name="since"/>.</summary>
    public static async Task<Dictionary<string, DateTimeOffset>> LatestAsync(
        DashboardContext context, int accountId, string[] customers, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var latest = await Known(context, accountId)
            .Where(row => row.SentAt >= since && EF.Parameter(customers).Contains(row.ToUserId))
            .GroupBy(row => row.ToUserId!)
            .Select(group => new { Customer = group.Key, At = group.Max(row => row.SentAt) })
            .ToListAsync(cancellationToken);
        return latest.ToDictionary(row => row.Customer, row => row.At, StringComparer.Ordinal);
    }

    /// <summary>Those that carry a case id, since then, the earliest first.</summary>
    public static Task<List<SentPrompt>> OfCaseAsync(
        DashboardContext context, int accountId, string externalId, DateTimeOffset since, CancellationToken cancellationToken) =>
        Known(context, accountId)
            .Where(row => row.ExternalId == externalId && row.SentAt >= since)
            .OrderBy(row => row.SentAt).ThenBy(row => row.Id)
            .Select(row => new SentPrompt(row.Id, row.DmId, row.SentAt))
            .ToListAsync(cancellationToken);

    /// <summary>
    /// Prompts that were sent about a closing, and before the case was closed again, for which ours has ended without going out: another
    /// tool has sent them. Where ours may be out, it is not said whose prompt it is.
    /// </summary>
    /// <param name="closedSince">Only about later closings.</param>
    /// <param name="most">How many at most; each closing's own ones lie together, the earliest first.</param>
    public static Task<List<SentElsewhere>> ElsewhereAsync(
        DashboardContext context, DateTimeOffset closedSince, int most, CancellationToken cancellationToken) =>
        (from ours in context.OutgoingPrompts
         join row in context.StoredFeedback on new { ours.AccountId, ExternalId = (string?)ours.ExternalId }
             equals new { row.AccountId, row.ExternalId }
         where ours.ClosedAt > closedSince && ours.FeedbackId == null && row.ImportId == null && !row.IsTest
             && (ours.State == PromptState.HeldBack || ours.State == PromptState.Refused || ours.State == PromptState.Withdrawn)
             && row.SentAt >= ours.ClosedAt
             && !context.OutgoingPrompts.Any(other => other.FeedbackId == row.Id)
             && !context.OutgoingPrompts.Any(other => other.AccountId == ours.AccountId && other.ExternalId == ours.ExternalId
                 && (other.State == PromptState.Sending || other.State == PromptState.Uncertain))
             && !context.Closings.Any(later => later.AccountId == ours.AccountId && later.ExternalId == ours.ExternalId
                 && later.ClosedAt > ours.ClosedAt && later.ClosedAt <= row.SentAt)
         orderby ours.Id, row.SentAt, row.Id
         select new SentElsewhere(ours.Id, row.Id, row.DmId, row.SentAt))
        .Take(most)
        .ToListAsync(cancellationToken);

    /// <summary>
    /// Whether every prompt that an account sent in a stretch of time is known: all its events are applied, none was lost, and none is set
    /// aside unread.
    /// </summary>
    public static async Task<bool> AreCompleteAsync(
        DashboardContext context, int accountId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) =>
        await context.SyncProgress.AnyAsync(
            progress => progress.AccountId == accountId && progress.HistoryFrom <= from && progress.CompleteThrough >= to,
            cancellationToken)
        && !await context.LostStretches.AnyAsync(
            lost => lost.AccountId == accountId && lost.From <= to && lost.Until >= from, cancellationToken)
        && !await context.Quarantine.AnyAsync(
            aside => (aside.AccountId == null || aside.AccountId == accountId) && aside.ReceivedAt >= from, cancellationToken);

    private static IQueryable<StoredFeedback> Known(DashboardContext context, int accountId) =>
        context.StoredFeedback.AsNoTracking().Where(row => row.AccountId == accountId && row.ImportId == null);
}

/// <summary>A prompt that another tool has sent.</summary>
/// <param name="OutgoingId">The key of our own, which did not go out.</param>
/// <param name="Id">X's id of the feedback.</param>
/// <param name="DmId">X's id of the Direct Message; null where X did not say.</param>
/// <param name="SentAt">When, as X says.</param>
internal sealed record SentElsewhere(long OutgoingId, string Id, string? DmId, DateTimeOffset SentAt);

/// <summary>A prompt that is out.</summary>
/// <param name="Id">X's id of the feedback.</param>
/// <param name="DmId">X's id of the Direct Message; null where X did not say.</param>
/// <param name="SentAt">When, as X says.</param>
internal sealed record SentPrompt(string Id, string? DmId, DateTimeOffset SentAt);
