using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store.Erasure;

/// <summary>
/// Takes the agents out of closings that would lead back from an answer to who gave it. A case that was asked about again since keeps its
/// closings: they say whose the younger answer is.
/// </summary>
internal static class ClosingAgents
{
    /// <summary>Takes them out, inside a transaction that holds the feedback lock.</summary>
    /// <param name="cases">Of which cases, each of one account.</param>
    /// <param name="before">Of closings before this.</param>
    public static async Task TakeOutAsync(
        DashboardContext context,
        IEnumerable<(int AccountId, string ExternalId)> cases,
        DateTimeOffset before,
        CancellationToken cancellationToken)
    {
        foreach (var account in cases.Distinct().ToLookup(known => known.AccountId, known => known.ExternalId))
        {
            var ids = account.ToArray();
            var old = context.Closings.Where(closing => closing.AccountId == account.Key
                && EF.Parameter(ids).Contains(closing.ExternalId)
                && closing.ClosedAt < before
                && !context.StoredFeedback.Any(row =>
                    row.AccountId == closing.AccountId && row.ExternalId == closing.ExternalId && row.SentAt >= before));

            // Of two at one instant, which become one, only the last ever counted.
            await old.Where(one => old.Any(other => other.ExternalId == one.ExternalId
                    && other.ClosedAt == one.ClosedAt && other.TeamId == one.TeamId && other.Place > one.Place))
                .ExecuteDeleteAsync(cancellationToken);
            await old.Where(closing => closing.AgentId != DayCell.Unattributed)
                .ExecuteUpdateAsync(set => set.SetProperty(closing => closing.AgentId, DayCell.Unattributed), cancellationToken);
        }
    }
}
