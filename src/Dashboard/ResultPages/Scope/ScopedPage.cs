using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;

namespace Dashboard.ResultPages.Scope;

/// <summary>What a page of results does with its filter.</summary>
/// <param name="JournalName">What a look at it is called in the audit log, before the filter.</param>
/// <param name="Survey">The one survey that it is about; null for both.</param>
/// <param name="FiltersAnswers">Whether its filter goes down to single answers.</param>
/// <param name="FiltersLanguages">Whether its filter knows the language of comments.</param>
/// <param name="NamesPeople">Whether results of named people are shown with a filter, so that the look is journaled.</param>
internal sealed record ScopedPage(
    string JournalName, SurveyKind? Survey, bool FiltersAnswers, bool FiltersLanguages, Func<ReportFilter, bool> NamesPeople);
