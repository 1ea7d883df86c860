using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Planning.Exclusions;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting;

/// <summary>Which ratings somebody has taken out of the count, and what the numbers would be with them.</summary>
/// <param name="contexts">Where they are.</param>
/// <param name="overview">The numbers without them.</param>
/// <param name="zones">Whose days these are.</param>
public sealed class ExcludedRatingsQuery(IDbContextFactory<DashboardContext> contexts, OverviewQuery overview, ZoneInForce zones)
{
    /// <summary>More than these are counted, but not listed.</summary>
    public const int Most = 200;

    /// <summary>Reads them, the latest scores first.</summary>
    /// <param name="filter">Which results; its scores, comment and words are left out, since they do not belong to sums.</param>
    /// <returns>
    /// None where there are none, and where results are only shown of many answers together, from which two numbers would tell of few.
    /// </returns>
    public async Task<ExcludedRatings> RunAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(filter);
        if (!IsTold(viewer, filter))
            return ExcludedRatings.None;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Excluded(viewer, filter.ForSums, zones.Current).AsNoTracking()
            .OrderByDescending(row => row.ScoredAt).ThenByDescending(row => row.Id)
            .Select(row => new ExcludedRating(
                row.Id, row.Kind, row.Score!.Value, row.ScoredAt!.Value, row.ExcludedFor!.Value, row.ExcludedBy!, row.ExcludedAt!.Value))
            .ToListAsync(cancellationToken);
        if (rows.Count == 0)
            return ExcludedRatings.None;
        var counted = (await overview.RunAsync(viewer, filter.ForSums with { Compare = Comparison.None }, cancellationToken)).Current;
        return new ExcludedRatings(rows.Count, [.. rows.Take(Most)], counted.Csat, counted.Nps, Of(SurveyKind.Csat), Of(SurveyKind.Nps));

        ScoreCounts Of(SurveyKind kind) => ScoreCounts.FromScores(rows.Where(row => row.Kind == kind).Select(row => row.Score));
    }

    /// <summary>Only counts them, for files, which show no numbers beside.</summary>
    /// <param name="filter">As of <see cref="RunAsync"/>.</param>
    /// <returns>How many; 0 where <see cref="RunAsync"/> tells of none.</returns>
    public async Task<int> CountAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(filter);
        if (!IsTold(viewer, filter))
            return 0;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Excluded(viewer, filter.ForSums, zones.Current).CountAsync(cancellationToken);
    }

    // Comments do not know of what is not counted.
    private static bool IsTold(Viewer viewer, ReportFilter filter) => RatingExclusions.MayExclude(viewer) && filter.Topics.IsEmpty;
}
