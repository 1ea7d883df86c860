using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting.LeastNumbers;
using Dashboard.Data.Store.Cells;

namespace Dashboard.Data.Reporting;

/// <summary>
/// How long customers take: the median of score time − prompt time, over the scores given in the period. It is told from how many answers
/// took how long in steps, and so is less than <see cref="AnswerTimes.LargestError"/> off.
/// </summary>
public sealed class TimeToAnswerQuery(VisibleCells cells)
{
    /// <summary>Finds the median time from prompt to score, of the answers that the viewer may see.</summary>
    /// <param name="filter">What is asked for; its scores, comment and words are left out, since they do not belong to sums.</param>
    /// <returns>
    /// The median and how many scores it is of; none under a filter by topic, since comments do not know when prompts were sent.
    /// </returns>
    public async Task<TimeToAnswer> RunAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(filter);
        if (!filter.Topics.IsEmpty)
            return new TimeToAnswer(null, 0);
        var seen = await cells.ReadHoursAsync(viewer, filter, [filter.Period], cancellationToken);
        if (LeastAnswers.WithholdsHours(seen, filter, filter.Period))
            return new TimeToAnswer(null, 0);
        var hours = new HourCut(filter.Hours.Values);
        var counts = new long[AnswerTimes.Steps];
        var all = 0L;
        foreach (var cell in seen.In(filter.Period, new FilterScope(filter).OfCells()))
        {
            foreach (var score in new PackedScores(cell.Packed))
            {
                if (score.Step == AnswerTimes.Unknown || !hours.Has(score))
                    continue;
                counts[score.Step]++;
                all++;
            }
        }

        return new TimeToAnswer(AnswerTimes.Median(counts), all);
    }
}

/// <summary>How long customers take to answer.</summary>
/// <param name="Median">
/// The median of score time − prompt time, less than <see cref="AnswerTimes.LargestError"/> off; null without a score.
/// </param>
/// <param name="N">How many scores it is of; those of which nobody knows when their prompts were sent are not among them.</param>
public sealed record TimeToAnswer(TimeSpan? Median, long N);
