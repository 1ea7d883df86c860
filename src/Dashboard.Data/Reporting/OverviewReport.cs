using Dashboard.Data.Feedback;

namespace Dashboard.Data.Reporting;

/// <summary>Everything the Overview shows for one filter and one viewer.</summary>
/// <param name="Current">The totals of the period.</param>
/// <param name="Compared">
/// The totals of the compared period; null when nothing is compared, or when not everything of both periods is stored.
/// </param>
/// <param name="Days">Every day of the period in order, also those without anything.</param>
/// <param name="Families">
/// The question families whose scores are in <paramref name="Current"/>: more than one of a kind must be flagged.
/// </param>
public sealed record OverviewReport(
    Tally Current,
    Tally? Compared,
    IReadOnlyList<DayResults> Days,
    IReadOnlySet<QuestionFamily> Families)
{
    /// <summary>Every day of the compared period in order, for the dashed line; none when nothing is compared.</summary>
    public IReadOnlyList<DayResults> ComparedDays { get; init; } = [];

    /// <summary>Of which days the store has everything.</summary>
    public Holdings Holdings { get; init; } = Holdings.Unknown;
}

/// <summary>The totals of one day.</summary>
/// <param name="Day">The day in the reporting time zone.</param>
/// <param name="Tally">What was scored and sent on it.</param>
public sealed record DayResults(DateOnly Day, Tally Tally);
