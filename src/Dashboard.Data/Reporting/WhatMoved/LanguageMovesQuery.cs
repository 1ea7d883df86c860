using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;

namespace Dashboard.Data.Reporting.WhatMoved;

/// <summary>
/// What moved a number by the language of comments. Cells do not know languages: the comments are counted, and what the cells have beside
/// them has no comment.
/// </summary>
/// <param name="spans">Since when the store is complete.</param>
/// <param name="zones">The reporting time zone in force, which decides what a day is.</param>
public sealed class LanguageMovesQuery(VisibleCells cells, VisibleComments comments, ReportSpans spans, ZoneInForce zones)
{
    /// <summary>Comments may not be as of the cells' state while the store is written to, or made anew; then nothing is said.</summary>
    private const int Attempts = 3;

    /// <summary>Counts the scores of a survey that the viewer may see, in the period and in the compared one.</summary>
    /// <param name="question">What is asked for; its scores, and what it asks of comments, are left out.</param>
    public async Task<LanguageMoves> RunAsync(Viewer viewer, MoveQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(question);
        var (filter, zone, kind) = (question.Filter.ForSums, zones.Current, ScoreMeasures.KindOf(question.Measure));
        var span = await spans.SpanAsync(filter, question.Compared, cancellationToken);
        if (span.Compared is not { } compared)
            return new LanguageMoves([]);
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var all = await cells.ReadAsync(viewer, filter, span.Periods, cancellationToken);
            var written = await comments.ReadAsync(viewer, [.. span.Periods.Select(zone.InstantsOf)], cancellationToken);
            if (CountsOf(compared) is { } before && CountsOf(span.Current) is { } after)
                return Moves(before, after);

            Dictionary<int, ScoreCounts>? CountsOf(Period days) => Counts(all, written, filter with { Kind = kind }, days, zone);
        }

        return new LanguageMoves([]);
    }

    private static LanguageMoves Moves(Dictionary<int, ScoreCounts> before, Dictionary<int, ScoreCounts> after) => new(
    [
        .. before.Keys.Union(after.Keys).Order().Select(language => new LanguageMove(
            language, before.GetValueOrDefault(language, ScoreCounts.Empty), after.GetValueOrDefault(language, ScoreCounts.Empty))),
    ]);

    /// <summary>The scores by language; null where cells and comments are not of one state of the store.</summary>
    private static Dictionary<int, ScoreCounts>? Counts(
        CellsInScope cells, CommentsInScope comments, ReportFilter filter, Period days, ReportingZone zone)
    {
        var sum = CellSum.FromCells(cells.In(filter, days)).Tally;
        var groups = comments.In(filter, days, zone)
            .GroupBy(comment => (int)comment.Language, comment => comment.Score)
            .ToDictionary(group => group.Key, ScoreCounts.FromScores);
        var (scored, commented) = (sum.Of(filter.Kind!.Value), groups.Values.Aggregate(ScoreCounts.Empty, (all, one) => all.Plus(one)));
        var isWithin = Enumerable.Range(0, ScoreCounts.HighestScore + 1).All(score => commented[score] <= scored[score]);
        if (!isWithin || commented.Total != sum.Commented)
            return null;
        if (scored.Total > commented.Total)
            groups.Add(LanguageMoves.NoComment, scored.Minus(commented));
        return groups;
    }
}
