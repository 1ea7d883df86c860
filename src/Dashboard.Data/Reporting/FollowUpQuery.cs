using Dashboard.Data.Access;
using Dashboard.Data.Planning.Reviews;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting;

/// <summary>How many of the low scores of some days are followed up: the closed loop.</summary>
/// <param name="contexts">Where they are.</param>
/// <param name="zones">Whose days these are.</param>
public sealed class FollowUpQuery(IDbContextFactory<DashboardContext> contexts, ZoneInForce zones)
{
    /// <summary>Counts the scores of detractors and unsatisfied ones, and of these the resolved.</summary>
    /// <param name="filter">Which results; its scores, comment and words are left out, and how far they are followed up.</param>
    /// <returns>
    /// The counts; null where single answers are not followed up by whoever looks, and under a filter by topic, which comments alone know.
    /// </returns>
    public async Task<FollowUp?> RunAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(filter);
        if (!ReviewRules.MayReview(viewer) || !filter.Topics.IsEmpty)
            return null;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var low = filter.ForSums with { Scores = ReviewRules.LowScores };
        var resolved = low with { Review = ReviewChoice.Resolved };
        return new FollowUp(
            await context.Scored(viewer, low, zones.Current).CountAsync(cancellationToken),
            await context.Scored(viewer, resolved, zones.Current).CountAsync(cancellationToken));
    }
}

/// <summary>How far the low scores of some days are followed up.</summary>
/// <param name="Low">Scores of detractors and unsatisfied ones.</param>
/// <param name="Resolved">Those of them that are marked as resolved.</param>
public sealed record FollowUp(int Low, int Resolved);
