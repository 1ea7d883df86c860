using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Links;

namespace Dashboard.Controls.Filters;

/// <summary>What a changed control makes of the view. What is no value changes nothing.</summary>
internal static class FilterChange
{
    /// <summary>Other accounts, or all.</summary>
    public static ReportView Accounts(ReportView view, Chosen<int> ids) => With(view, view.Filter with { Accounts = ids });

    /// <summary>Other teams, or all.</summary>
    public static ReportView Teams(ReportView view, Chosen<int> ids) => With(view, view.Filter with { Teams = ids });

    /// <summary>Other agents, or all.</summary>
    public static ReportView Agents(ReportView view, Chosen<int> ids) => With(view, view.Filter with { Agents = ids });

    /// <summary>Other tags, or all.</summary>
    public static ReportView Tags(ReportView view, Chosen<int> ids) => With(view, view.Filter with { Tags = ids });

    /// <summary>Other days of the week, or all.</summary>
    public static ReportView Weekdays(ReportView view, Chosen<DayOfWeek> days) => With(view, view.Filter with { Weekdays = days });

    /// <summary>Other hours of the day, or all.</summary>
    public static ReportView Hours(ReportView view, Chosen<int> hours) => With(view, view.Filter with { Hours = hours });

    /// <summary>Other languages of comments, or all.</summary>
    public static ReportView Languages(ReportView view, Chosen<CommentLanguage> languages) =>
        With(view, view.Filter with { Languages = languages });

    /// <summary>Other topics, or all.</summary>
    public static ReportView Topics(ReportView view, Chosen<int> ids) => With(view, view.Filter with { Topics = ids });

    /// <summary>Another survey, or both; questions are let go, and scores that the survey does not have.</summary>
    public static ReportView Kind(ReportView view, string? word) => With(view, view.Filter with
    {
        Kind = QuestionQuery.FindKind(word),
        Families = [],
        Questions = [],
        Scores = QuestionQuery.FindKind(word) is { } kind ? SurveyScores.Of(kind, view.Filter.Scores[kind]) : SurveyScores.None,
    });

    /// <summary>
    /// Other families of questions, or all; those of one survey decide the survey too, and scores of another one are let go.
    /// </summary>
    public static ReportView Families(ReportView view, Chosen<QuestionFamily> families) =>
        With(view, QuestionQuery.Settled(view.Filter with { Kind = null, Families = families, Questions = [] }));

    /// <summary>Other scores, or all; those of one survey decide the survey too.</summary>
    public static ReportView Scores(ReportView view, SurveyScores scores) =>
        With(view, QuestionQuery.Settled(view.Filter with { Kind = null, Scores = scores }));

    /// <summary>Other segments; scores beside them stay, unless there is no segment any more.</summary>
    public static ReportView OfSegments(ReportView view, IReadOnlyList<Segment> segments)
    {
        var before = Segments.ScoresOf(Segments.In(view.Filter.Scores));
        var beside = segments.Count == 0 ? SurveyScores.None : view.Filter.Scores.Without(before);
        return Scores(view, beside.Plus(Segments.ScoresOf(segments)));
    }

    /// <summary>What is left decides the survey anew, which one question of the other kept open.</summary>
    public static ReportView WithoutQuestion(ReportView view, (SurveyKind Kind, int Variant) question) =>
        With(view, QuestionQuery.Settled(view.Filter with { Questions = view.Filter.Questions.Without(question) }));

    /// <summary>Another grain, or, by no word, the one that suits each chart.</summary>
    public static ReportView Grain(ReportView view, string? word) =>
        view with { AskedGrain = word is "" ? null : GrainQuery.Find(word) ?? view.AskedGrain };

    /// <summary>Another comparison.</summary>
    public static ReportView Compare(ReportView view, string? word) =>
        ComparisonQuery.Find(word) is { } comparison ? With(view, view.Filter with { Compare = comparison, Against = null }) : view;

    private static ReportView With(ReportView view, ReportFilter filter) => view with { Filter = filter };
}
