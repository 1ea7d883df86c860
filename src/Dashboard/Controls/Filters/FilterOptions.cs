using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Formats;
using Dashboard.Links;

namespace Dashboard.Controls.Filters;

/// <summary>What each filter offers, and what of it is in force.</summary>
internal static class FilterOptions
{
    /// <summary>What the period is compared with.</summary>
    public static IReadOnlyList<FilterOption> Compare(ReportFilter filter) =>
    [
        .. ComparisonQuery.All.Select(comparison =>
            new FilterOption(ComparisonQuery.Word(comparison), FilterLabels.Of(comparison), filter.Compare == comparison)
            {
                Narrows = false,
            }),
        .. filter is { Compare: Comparison.OwnDays, Against: { } days }
            ? [new FilterOption(ComparisonQuery.Word(days), FilterLabels.ComparisonOf(filter), true) { Narrows = false }]
            : Array.Empty<FilterOption>(),
    ];

    /// <summary>The surveys.</summary>
    public static IReadOnlyList<FilterOption> Kinds(ReportFilter filter) =>
    [
        new("", ControlWords.AllSurveys, filter.Kind is null),
        new(QueryNames.KindCsat, ControlWords.Csat, filter.Kind == SurveyKind.Csat),
        new(QueryNames.KindNps, ControlWords.Nps, filter.Kind == SurveyKind.Nps),
    ];

    /// <summary>The families of questions of the surveys that can be shown, as choices; their ids are the families'.</summary>
    /// <param name="filter">A survey that was chosen narrows what is offered, one that follows from families or scores does not.</param>
    /// <param name="survey">The one survey of the page; null for both.</param>
    public static IReadOnlyList<Choice> Families(ReportFilter filter, SurveyKind? survey) =>
    [
        .. QuestionQuery.Families
            .Where(known => (survey ?? AskedSurvey(filter)) is not { } kind || known.Kind == kind)
            .Select(known => new Choice((int)known.Family, QuestionQuery.Word(known.Family)!, FilterLabels.Of(known.Family))),
    ];

    /// <summary>The segments of the surveys that can be shown, as choices; their ids are the segments'.</summary>
    /// <param name="filter">A survey that was chosen narrows what is offered, one that follows from families or scores does not.</param>
    /// <param name="survey">The one survey of the page; null for both.</param>
    public static IReadOnlyList<Choice> SegmentChoices(ReportFilter filter, SurveyKind? survey) =>
    [
        .. Segments.All
            .Where(segment => (survey ?? AskedSurvey(filter)) is not { } kind || segment.Kind() == kind)
            .Select(segment => new Choice((int)segment, ScoreQuery.Word(segment), FilterLabels.Of(segment))),
    ];

    /// <summary>The languages of comments, as choices by name, the unknown one last; their ids are the languages'.</summary>
    public static IReadOnlyList<Choice> Languages =>
    [
        .. Enum.GetValues<CommentLanguage>()
            .Select(language => new Choice((int)language, LanguageCodes.CodeOf(language), LanguageNames.Of(language)))
            .OrderBy(choice => choice.Id == (int)CommentLanguage.Unknown)
            .ThenBy(choice => choice.Name, NameOrder.ForReader),
    ];

    /// <summary>The topics, and comments that are about none.</summary>
    public static IReadOnlyList<Choice> Topics(FilterChoices choices) => TopicQuery.Choices(choices, ControlWords.NoTopic);

    /// <summary>What a point over time stands for; what would make too many points cannot be chosen.</summary>
    public static IReadOnlyList<FilterOption> Grains(ReportView view) =>
    [
        new("", ControlWords.GrainFits, view.Grain is null),
        .. Enum.GetValues<Grain>().Select(grain => new FilterOption(GrainQuery.Word(grain), FilterLabels.Of(grain), grain == view.Grain)
        {
            IsDisabled = grain.PointsIn(view.Filter.Period, view.Filter.Conventions.WeekStart) > Data.Foundation.Grains.MostPoints,
            Narrows = false,
        }),
    ];

    /// <summary>Whether results are left out by what is chosen; the first option is the default, which leaves out none.</summary>
    public static bool Narrow(IReadOnlyList<FilterOption> options) =>
        options.Skip(1).Any(option => option is { IsChosen: true, Narrows: true });

    private static SurveyKind? AskedSurvey(ReportFilter filter) =>
        filter is { Families.IsEmpty: true, Scores.IsEmpty: true } ? filter.Kind : null;
}
