using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Links;

namespace Dashboard.Controls;

/// <summary>What each filter offers, and what of it is in force.</summary>
internal static class FilterOptions
{
    /// <summary>All, or one of the choices.</summary>
    public static IReadOnlyList<FilterOption> Of(string all, IReadOnlyList<Choice> choices, int? chosen) =>
        [new("", all, chosen is null), .. choices.Select(choice => new FilterOption(choice.Key, choice.Name, choice.Id == chosen))];

    /// <summary>What the period is compared with.</summary>
    public static IReadOnlyList<FilterOption> Compare(ReportFilter filter) =>
    [
        .. new[] { Comparison.PreviousPeriod, Comparison.SamePeriodLastYear, Comparison.None }.Select(comparison =>
            new FilterOption(FilterQuery.WordOf(comparison), FilterLabels.Of(comparison), filter.Compare == comparison) { Narrows = false }),
    ];

    /// <summary>The surveys.</summary>
    public static IReadOnlyList<FilterOption> Kinds(ReportFilter filter) =>
    [
        new("", ControlWords.AllSurveys, filter.Kind is null),
        new(QueryNames.KindCsat, ControlWords.Csat, filter.Kind == SurveyKind.Csat),
        new(QueryNames.KindNps, ControlWords.Nps, filter.Kind == SurveyKind.Nps),
    ];

    /// <summary>The families of questions of the surveys that are shown.</summary>
    public static IReadOnlyList<FilterOption> Families(ReportFilter filter) =>
    [
        new("", ControlWords.AllQuestions, filter.Family is null),
        .. QuestionQuery.Families
            .Where(known => filter.Kind is null || known.Kind == filter.Kind)
            .Select(known => new FilterOption(QuestionQuery.Word(known.Family)!, FilterLabels.Of(known.Family), filter.Family == known.Family)),
    ];

    /// <summary>What a point over time stands for; what would make too many points cannot be chosen.</summary>
    public static IReadOnlyList<FilterOption> Grains(ReportView view) =>
    [
        .. Enum.GetValues<Grain>().Select(grain => new FilterOption(GrainQuery.Word(grain), FilterLabels.Of(grain), grain == view.Grain)
        {
            IsDisabled = grain.PointsIn(view.Filter.Period) > Data.Foundation.Grains.MostPoints,
            Narrows = false,
        }),
    ];
}
