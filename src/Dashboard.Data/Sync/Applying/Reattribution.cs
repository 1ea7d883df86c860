using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Applying;

/// <summary>
/// Moves feedback to whom they belong to by all closings of their cases, once more closings are known: feedback that was waiting for its
/// conversation, and feedback that a late report takes from one agent to another.
/// </summary>
internal static class Reattribution
{
    /// <summary>Writes the feedback that move.</summary>
    /// <returns>What has changed, for what is derived from feedback.</returns>
    public static async Task<IReadOnlyList<FeedbackChange>> ApplyAsync(
        DashboardContext context,
        CaseClosings closings,
        CancellationToken cancellationToken)
    {
        var moved = new List<(StoredFeedback Before, StoredFeedback After)>();
        foreach (var account in closings.All.ToLookup(closing => closing.AccountId, closing => closing.ExternalId))
        {
            var cases = account.Distinct(StringComparer.Ordinal).ToArray();
            var known = await context.StoredFeedback.AsNoTracking()
                .Where(feedback => feedback.AccountId == account.Key && EF.Parameter(cases).Contains(feedback.ExternalId!))
                .ToListAsync(cancellationToken);
            moved.AddRange(known.Select(before => (before, closings.Attribute(before))).Where(pair => pair.before != pair.Item2));
        }

        await FeedbackTable.WriteAsync(context, moved.ConvertAll(pair => pair.After), cancellationToken);
        return moved.ConvertAll(pair => FeedbackChange.Between(pair.Before, pair.After));
    }
}
