using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.Prompting.PastResults.Reading;

/// <summary>
/// What only a file as a whole tells: which of day and month comes first, whether its scores are of our scales, and whether it lists
/// prompts that nobody answered.
/// </summary>
internal sealed record FileSurvey(ImportFault? Problem, DateOrder Dates, bool ListsUnanswered)
{
    /// <summary>Goes through all rows, before any of them is understood: what one of them leaves open another may tell.</summary>
    public static async Task<FileSurvey> TakeAsync(ResultRows rows, ImportOrder order, CancellationToken cancellationToken)
    {
        if (ColumnProblem(rows, order) is { } missing)
            return new FileSurvey(missing, order.Dates, false);
        var reader = new RowReader(order, new TimeReader(ReportingZone.Utc, order.Dates), listsUnanswered: false, DateTimeOffset.MaxValue);
        var (isDayFirst, isMonthFirst, open) = (false, false, (string?)null);
        var (offScale, first, lists) = (0, default((int Line, string Score)), false);
        await foreach (var row in rows.ReadAsync(cancellationToken))
        {
            if (row.Fault is not null)
                continue;
            foreach (var column in new[] { ResultColumn.ScoredAt, ResultColumn.SentAt })
            {
                if (reader.TextOf(row, column) is not { } text || !TimeReader.LeavesOrderOpen(text, out var one, out var other))
                    continue;
                (isDayFirst, isMonthFirst, open) = (isDayFirst || one > 12, isMonthFirst || other > 12, open ?? text);
            }

            lists |= reader.TextOf(row, ResultColumn.Score) is null && reader.TextOf(row, ResultColumn.SentAt) is not null;
            if (reader.ScoreOf(row) is not { } score || ScoreRules.IsValid(score.Kind, score.Score))
                continue;
            first = offScale++ == 0 ? (row.Line, reader.TextOf(row, ResultColumn.Score)!) : first;
        }

        if (offScale > 0)
            return new FileSurvey(
                new ImportFault(0, ImportFaultKind.OtherScale, null, null, offScale, first.Line, OutsideText.Line(first.Score, 40)),
                order.Dates, lists);
        if (order.Dates is not DateOrder.Detected || open is null)
            return new FileSurvey(null, order.Dates is DateOrder.Detected ? DateOrder.DayFirst : order.Dates, lists);
        return isDayFirst == isMonthFirst
            ? new FileSurvey(
                new ImportFault(0, ImportFaultKind.DayOrMonthFirst, null, null, OutsideText.Line(open, 40)), order.Dates, lists)
            : new FileSurvey(null, isDayFirst ? DateOrder.DayFirst : DateOrder.MonthFirst, lists);
    }

    private static ImportFault? ColumnProblem(ResultRows rows, ImportOrder order)
    {
        foreach (var needed in new[] { ResultColumn.Score, ResultColumn.ScoredAt })
        {
            if (!order.Columns.TryGetValue(needed, out var place) || place < 0 || place >= rows.Headers.Count)
                return new ImportFault(0, ImportFaultKind.ColumnMissing, needed);
        }

        return order.Kind is null && !order.Columns.ContainsKey(ResultColumn.Kind) ? new ImportFault(0, ImportFaultKind.KindMissing) : null;
    }
}
