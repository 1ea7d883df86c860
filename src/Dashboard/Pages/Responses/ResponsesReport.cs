using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.Words;

namespace Dashboard.Pages.Responses;

/// <summary>How long the list is; its rows are read as they come into view.</summary>
/// <param name="Total">How many rows.</param>
public sealed record ResponsesReport(ResponseTotal Total);

/// <summary>How many answers of the list are written in each language.</summary>
/// <param name="Languages">The languages, those with most first.</param>
public sealed record LanguageList(IReadOnlyList<LanguageAnswers> Languages);
