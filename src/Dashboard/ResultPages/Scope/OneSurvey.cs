using Dashboard.Data.Feedback;
using Dashboard.Formats;
using Dashboard.Links;

namespace Dashboard.ResultPages.Scope;

/// <summary>A page about one survey shows that one, and says so where the address asks for questions of the other.</summary>
internal static class OneSurvey
{
    /// <summary>The reading with the page's survey.</summary>
    /// <param name="reading">What the address asks for.</param>
    /// <param name="survey">The page's survey; null leaves everything as it is.</param>
    public static FilterReading Of(FilterReading reading, SurveyKind? survey)
    {
        if (survey is not { } kind || reading.Filter.Kind == kind)
            return reading;
        var filter = QuestionQuery.OfSurvey(reading.Filter, kind);
        var isOther = filter.Families != reading.Filter.Families || filter.Questions != reading.Filter.Questions
            || !filter.Scores.Holds(reading.Filter.Scores);
        return new FilterReading(
            reading.View with { Filter = filter },
            isOther ? [.. reading.Problems, Problem(kind)] : reading.Problems);
    }

    /// <summary>The view as the page's address says it: the page itself says which survey.</summary>
    public static ReportView LeftOut(ReportView view, SurveyKind? survey) =>
        survey is not null && view.Filter is { Families.IsEmpty: true, Questions.IsEmpty: true, Scores.IsEmpty: true }
            ? view with { Filter = view.Filter with { Kind = null } }
            : view;

    private static FilterProblem Problem(SurveyKind kind) =>
        new(QueryNames.Kind, "", Phrases.Of(ScopeWords.OneSurveyHere, kind == SurveyKind.Csat ? "CSAT" : "NPS"));
}
