using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting.LeastNumbers;
using Dashboard.Data.Store.Cells;

namespace Dashboard.Data.Reporting;

/// <summary>When in the week scores were given: the day that they count on, and the hour that the reporting zone's clocks showed.</summary>
public sealed class HeatmapQuery(VisibleCells cells)
{
    private const int HoursPerDay = 24;
    private const int HoursPerWeek = 7 * HoursPerDay;
    private const int Scores = ScoreCounts.HighestScore + 1;

    /// <summary>Sums the scores that the viewer may see by weekday and hour of the reporting zone.</summary>
    /// <param name="filter">What is asked for; its scores, comment and words are left out, since they do not belong to sums.</param>
    /// <returns>The hours that have any score.</returns>
    public async Task<HeatmapReport> RunAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(filter);
        var seen = await cells.ReadHoursAsync(viewer, filter, [filter.Period], cancellationToken);
        var hours = new HourCut(filter.Hours.Values);
        var (csat, nps) = (new int[HoursPerWeek * Scores], new int[HoursPerWeek * Scores]);
        if (LeastAnswers.WithholdsHours(seen, filter, filter.Period))
            return new HeatmapReport(filter.Period, []);
        foreach (var cell in seen.In(filter.Period, new FilterScope(filter).OfCells()))
        {
            var counts = (cell.Kind is SurveyKind.Csat ? csat : nps).AsSpan((int)cell.Day.DayOfWeek * HoursPerDay * Scores);
            foreach (var score in new PackedScores(cell.Packed))
                counts[(score.Hour * Scores) + score.Score] += hours.Has(score) ? 1 : 0;
        }

        var all = Enumerable.Range(0, HoursPerWeek).Select(hour => Hour(hour, csat, nps, filter.Conventions));
        IReadOnlyList<HeatmapHour> scored = [.. all.Where(hour => hour.Tally.Scored > 0)];
        return new HeatmapReport(filter.Period, LeastAnswers.Guards(viewer.Scope, filter) ? Enough(scored, viewer.Scope.Rules) : scored);
    }

    // Of hours that are left out too few may not be left out alone.
    private static List<HeatmapHour> Enough(IReadOnlyList<HeatmapHour> hours, EmployeeDataRules rules)
    {
        var parts = hours.ToDictionary(KeyOf, hour => CellCounts.Of(hour.Tally));
        var isOut = Suppression.LeftOut(parts, static _ => true, rules.LeastAnswers).ToHashSet();
        return [.. hours.Where(hour => !isOut.Contains(KeyOf(hour)))];
    }

    private static int KeyOf(HeatmapHour hour) => ((int)hour.Weekday * HoursPerDay) + hour.Hour;

    private static HeatmapHour Hour(int hour, int[] csat, int[] nps, ReportingConventions conventions) => new(
        (DayOfWeek)(hour / HoursPerDay),
        hour % HoursPerDay,
        new Tally(Counts(csat, hour), Counts(nps, hour)).JudgedBy(conventions));

    private static ScoreCounts Counts(int[] counts, int hour) => ScoreCounts.FromCounts(counts.AsSpan(hour * Scores, Scores));
}
