using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.Reporting;

/// <summary>Everything the Overview shows for one filter and one viewer.</summary>
/// <param name="Current">The totals of the period.</param>
/// <param name="Compared">
/// The totals of the compared period; null when nothing is compared, or when it begins before the history does.
/// </param>
/// <param name="Days">Every day of the period in order, also those without anything.</param>
/// <param name="Families">
/// The question families whose scores are in <paramref name="Current"/>: more than one of a kind must be flagged.
/// </param>
public sealed record OverviewReport(
    PeriodResults Current,
    PeriodResults? Compared,
    IReadOnlyList<DayResults> Days,
    IReadOnlySet<QuestionFamily> Families)
{
    /// <summary>Every day of the compared period in order, for the dashed line; none when nothing is compared.</summary>
    public IReadOnlyList<DayResults> ComparedDays { get; init; } = [];

    /// <summary>The first day of which everything is in the store; null when nothing was ever pulled.</summary>
    public DateOnly? HistoryFrom { get; init; }
}

/// <summary>The totals of a period.</summary>
/// <param name="Csat">CSAT scores given in the period.</param>
/// <param name="Nps">NPS scores given in the period.</param>
/// <param name="Sent">Prompts sent in the period.</param>
/// <param name="Answered">Of those, the ones that have a score by now.</param>
/// <param name="Commented">Scores given in the period that have a comment by now.</param>
public sealed record PeriodResults(Period Period, ScoreCounts Csat, ScoreCounts Nps, long Sent, long Answered, long Commented)
{
    /// <summary>Scores given in the period, of both kinds.</summary>
    public long Scored => Csat.Total + Nps.Total;
}

/// <summary>The totals of one day.</summary>
/// <param name="Day">The day in the reporting time zone.</param>
/// <param name="Csat">CSAT scores given on the day.</param>
/// <param name="Nps">NPS scores given on the day.</param>
/// <param name="Sent">Prompts sent on the day.</param>
/// <param name="Answered">Of those, the ones that have a score by now.</param>
public sealed record DayResults(DateOnly Day, ScoreCounts Csat, ScoreCounts Nps, long Sent, long Answered);
