using Dashboard.Data.Foundation;

namespace Dashboard.Data.Reporting;

/// <summary>What became of prompts, by the day they were sent.</summary>
/// <param name="Current">The totals of the period.</param>
/// <param name="Compared">The totals of the compared period; null when nothing is compared, or when it begins before the history does.</param>
/// <param name="Days">Every day of the period in order, also those without anything.</param>
public sealed record PromptsReport(PromptTotals Current, PromptTotals? Compared, IReadOnlyList<PromptDay> Days)
{
    /// <summary>The first day of which everything is in the store; null when nothing was ever pulled.</summary>
    public DateOnly? HistoryFrom { get; init; }
}

/// <summary>Prompts of a period.</summary>
/// <param name="Period">The days.</param>
/// <param name="Sent">Prompts sent in it.</param>
/// <param name="Answered">Of those, the ones that have a score by now.</param>
public sealed record PromptTotals(Period Period, long Sent, long Answered);

/// <summary>Prompts of a day.</summary>
/// <param name="Day">The day in the reporting time zone.</param>
/// <param name="Sent">Prompts sent on it.</param>
/// <param name="Answered">Of those, the ones that have a score by now.</param>
public sealed record PromptDay(DateOnly Day, long Sent, long Answered);
