using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.Words;

namespace Dashboard.Pages.Responses;

/// <summary>How long the list is; its rows are read as they come into view.</summary>
/// <param name="Total">How many rows.</param>
/// <param name="All">How many there are with and without a comment; null where only those with one are listed anyway, or all are.</param>
public sealed record ResponsesReport(ResponseTotal Total, ResponseTotal? All)
{
    /// <summary>Asks how long the list is.</summary>
    /// <param name="ask">Counts the answers of a filter.</param>
    /// <param name="filter">Which answers.</param>
    internal static async Task<ResponsesReport> ReadAsync(Func<ReportFilter, Task<ResponseTotal>> ask, ReportFilter filter) =>
        new(await ask(filter), LeavesOut(filter) ? await ask(filter with { HasComment = null }) : null);

    // Words are found in comments alone.
    private static bool LeavesOut(ReportFilter filter) => filter is
    {
        HasComment: true, Search: null, Term: null, Languages.IsEmpty: true, Topics.IsEmpty: true,
    };
}

/// <summary>How many answers of the list are written in each language.</summary>
/// <param name="Languages">The languages, those with most first.</param>
public sealed record LanguageList(IReadOnlyList<LanguageAnswers> Languages);
