using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting;

/// <summary>
/// When in the week scores were given, on the reporting zone's clocks as they were then. The day cells know no hours, so this reads every
/// score of the period from an index: of a million scores more than half a second on SQLite. For a page to load after the rest.
/// </summary>
/// <param name="zones">The reporting time zone in force.</param>
public sealed class HeatmapQuery(IDbContextFactory<DashboardContext> contexts, ZoneInForce zones)
{
    private const int KindPlace = 16;
    private const int HourPlace = 64;
    private const int HoursPerDay = 24;
    private const int HoursPerWeek = 7 * HoursPerDay;

    /// <summary>1970-01-01, where the store's hours of the week begin.</summary>
    private const DayOfWeek FirstDay = DayOfWeek.Thursday;

    /// <summary>Sums the scores that the viewer may see by weekday and hour of the reporting zone.</summary>
    /// <param name="filter">What is asked for; its scores, comment and words are left out, since they do not belong to sums.</param>
    /// <returns>The hours that have any score.</returns>
    public async Task<HeatmapReport> RunAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(filter);
        var csat = new int[HoursPerWeek, ScoreCounts.HighestScore + 1];
        var nps = new int[HoursPerWeek, ScoreCounts.HighestScore + 1];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var scored = context.Scored(viewer, filter.ForSums, zones.Current);
        foreach (var (start, end, offset) in zones.Current.StretchesOf(filter.Period))
        {
            var ahead = (long)offset.TotalMilliseconds;

            // Hour, kind and score in one number: SQLite sorts by it twice as fast as by three.
            var sums = scored
                .Where(row => row.ScoredAt >= start && row.ScoredAt < end)
                .GroupBy(row =>
                    (StoreFunctions.HourOfWeek(row.ScoredAt!.Value, ahead) * HourPlace) + ((int)row.Kind * KindPlace) + row.Score!.Value)
                .Select(group => new { group.Key, Count = group.Count() });
            foreach (var sum in await sums.ToListAsync(cancellationToken))
                (sum.Key % HourPlace / KindPlace == (int)SurveyKind.Csat ? csat : nps)[
                    FromSunday(sum.Key / HourPlace),
                    sum.Key % KindPlace
                ] += sum.Count;
        }

        return new HeatmapReport(
            filter.Period,
            [.. Enumerable.Range(0, HoursPerWeek).Select(hour => Hour(hour, csat, nps)).Where(hour => hour.Tally.Scored > 0)]
        );
    }

    private static int FromSunday(long hour) => (int)((hour + ((int)FirstDay * HoursPerDay)) % HoursPerWeek);

    private static HeatmapHour Hour(int hour, int[,] csat, int[,] nps) =>
        new((DayOfWeek)(hour / HoursPerDay), hour % HoursPerDay, new Tally(Counts(csat, hour), Counts(nps, hour)));

    private static ScoreCounts Counts(int[,] counts, int hour) =>
        ScoreCounts.FromCounts([.. Enumerable.Range(0, ScoreCounts.HighestScore + 1).Select(score => counts[hour, score])]);
}
