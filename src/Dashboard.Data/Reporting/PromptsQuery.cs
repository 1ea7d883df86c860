using Dashboard.Data.Access;

namespace Dashboard.Data.Reporting;

/// <summary>What became of prompts: sent and, whenever, answered.</summary>
/// <param name="overview">The numbers by day, of which these are a part.</param>
public sealed class PromptsQuery(OverviewQuery overview)
{
    /// <summary>Asks for the period and, if the filter compares, for the compared one.</summary>
    /// <param name="viewer">Who is looking.</param>
    /// <param name="filter">What is asked for; its scores, comment and words are left out, since they do not belong to sums.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    /// <returns>Totals and days.</returns>
    public async Task<PromptsReport> RunAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        var report = await overview.RunAsync(viewer, filter, cancellationToken);
        return new PromptsReport(
            Totals(report.Current),
            report.Compared is { } compared ? Totals(compared) : null,
            [.. report.Days.Select(day => new PromptDay(day.Day, day.Sent, day.Answered))])
        {
            HistoryFrom = report.HistoryFrom,
        };
    }

    private static PromptTotals Totals(PeriodResults results) => new(results.Period, results.Sent, results.Answered);
}
