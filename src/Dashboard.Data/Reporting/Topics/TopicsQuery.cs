using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting.LeastNumbers;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Topics;

namespace Dashboard.Data.Reporting.Topics;

/// <summary>
/// The results of each topic, and what is left without it. A comment can be about several topics, or about none, so they do not add up.
/// </summary>
/// <param name="spans">Of which days the store has everything.</param>
/// <param name="zones">The reporting time zone in force, which decides what a day is.</param>
public sealed class TopicsQuery(VisibleComments comments, VisibleCells cells, ReportSpans spans, ZoneInForce zones)
{
    private const int Attempts = 3;

    /// <summary>Adds up by topic, of the results that the viewer may see.</summary>
    /// <param name="filter">What is asked for; its scores, comment and words are left out, since they do not belong to sums.</param>
    public async Task<TopicsReport> RunAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(filter);
        var (asked, zone) = (filter.ForSums, zones.Current);
        var span = await spans.SpanAsync(asked, cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            var all = await cells.ReadAsync(viewer, asked, [span.Current], cancellationToken);
            var seen = await comments.ReadAsync(
                viewer, [.. span.Periods.Select(period => zone.InstantsOf(period))], cancellationToken);

            // Comments are of the state of all scores where these are the same before and after.
            var isOfOneState = !asked.Topics.IsEmpty
                || (await cells.ReadAsync(viewer, asked, [span.Current], cancellationToken)).AgreesWith(all);
            if (!isOfOneState && attempt < Attempts)
                continue;
            var now = TopicCounts.Of(seen, asked, span.Current, zone);
            var whole = asked.Topics.IsEmpty
                ? CellSum.FromCells(all.In(asked, span.Current)).Tally.JudgedBy(asked.Conventions)
                : now.All;
            var before = span.Compared is { } compared ? TopicCounts.Of(seen, asked, compared, zone) : null;
            var report = Report(seen.Topics, now, before, whole, isOfOneState);
            return (LeastAnswers.Guards(viewer.Scope, asked) ? Enough(report, viewer.Rules.LeastAnswers) : report) with
            {
                Compared = span.Compared,
                IsComplete = seen.Version.IsComplete,
            };
        }
    }

    // A topic can hide behind no other, since they overlap; what is not about it is a number too.
    private static TopicsReport Enough(TopicsReport report, int least)
    {
        return report with { NoTopic = Of(report.NoTopic), Topics = [.. report.Topics.Select(Of)] };

        TopicResult Of(TopicResult topic) => IsTooFew(topic.Current, report.Comments.Current)
            || (topic.Compared is { } before && IsTooFew(before, report.Comments.Compared!))
            ? topic with { Current = Tally.Empty, Compared = topic.Compared is null ? null : Tally.Empty, Without = null }
            : topic;

        bool IsTooFew(Tally part, Tally whole) => CellCounts.Of(part).IsTooFew(least)
            || new CellCounts(whole.Csat.Total - part.Csat.Total, whole.Nps.Total - part.Nps.Total, 0).IsTooFew(least);
    }

    private static TopicsReport Report(TopicSet topics, TopicCounts now, TopicCounts? before, Tally whole, bool isOfOneState)
    {
        var results = topics.Topics.Select((topic, place) =>
            new TopicResult(TopicChoices.Of(topic.Id, topic.Name), now.Of(place), before?.Of(place)) { Without = Without(now.Of(place)) });
        return new TopicsReport(
            whole,
            new TopicResult(null, now.All, before?.All),
            new TopicResult(null, now.None, before?.None) { Without = Without(now.None) },
            [
                .. results.OrderByDescending(result => result.Current.Scored)
                    .ThenBy(result => result.Topic!.Name, NameOrder.ForReader).ThenBy(result => result.Topic!.Id),
            ]);

        Tally? Without(Tally part) =>
            isOfOneState
                ? new Tally(whole.Csat.Minus(part.Csat), whole.Nps.Minus(part.Nps)) { ThinBelow = whole.ThinBelow }
                : null;
    }
}
