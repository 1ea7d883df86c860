using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting;

/// <summary>
/// How long customers take: the median of score time − prompt time, exact, over the scores given in the period. No sum by day knows it, so
/// this reads every score of the period from an index: of a million scores about a second on SQLite. For a page to load after the rest.
/// </summary>
/// <param name="zones">The reporting time zone in force, which decides what a day is.</param>
public sealed class TimeToAnswerQuery(IDbContextFactory<DashboardContext> contexts, ZoneInForce zones)
{
    /// <summary>Finds the median time from prompt to score, of the answers that the viewer may see.</summary>
    /// <param name="filter">What is asked for; its scores, comment and words are left out, since they do not belong to sums.</param>
    /// <returns>The median and how many scores it is of.</returns>
    public async Task<TimeToAnswer> RunAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(filter);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);

        // X's times are whole seconds, so the times differ far less than the feedback do.
        var times = await context.Scored(viewer, filter.ForSums, zones.Current)
            .GroupBy(row => StoreFunctions.Milliseconds(row.SentAt, row.ScoredAt!.Value))
            .Select(group => new { Milliseconds = group.Key, Count = group.LongCount() })
            .ToListAsync(cancellationToken);
        var counts = times.OrderBy(time => time.Milliseconds).Select(time => (time.Milliseconds, time.Count)).ToList();
        var all = counts.Sum(time => time.Count);
        return new TimeToAnswer(all == 0 ? null : (At(counts, (all - 1) / 2) + At(counts, all / 2)) / 2, all);
    }

    private static TimeSpan At(IEnumerable<(long Milliseconds, long Count)> sorted, long index)
    {
        foreach (var (milliseconds, count) in sorted)
        {
            if (index < count)
                return TimeSpan.FromMilliseconds(milliseconds);
            index -= count;
        }

        throw new ArgumentOutOfRangeException(nameof(index));
    }
}

/// <summary>How long customers take to answer.</summary>
/// <param name="Median">The median of score time − prompt time; null without a score.</param>
/// <param name="N">How many scores it is of.</param>
public sealed record TimeToAnswer(TimeSpan? Median, long N);
