using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Links;

namespace Dashboard.Controls;

/// <summary>What a changed control makes of the view. What is no value (a date half typed) changes nothing.</summary>
internal static class FilterChange
{
    /// <summary>Another first day; the last one gives way when it would lie before.</summary>
    public static ReportView From(ReportView view, string? value) => PeriodQuery.Parse(value) is { } from
        ? Limited(view, from, from > view.Filter.Period.To ? from : view.Filter.Period.To)
        : view;

    /// <summary>Another last day; the first one gives way when it would lie after.</summary>
    public static ReportView To(ReportView view, string? value) => PeriodQuery.Parse(value) is { } to
        ? Limited(view, to < view.Filter.Period.From ? to : view.Filter.Period.From, to)
        : view;

    /// <summary>Another account, or all.</summary>
    public static ReportView Account(ReportView view, FilterChoices choices, string? key) =>
        With(view, view.Filter with { AccountId = choices.Accounts.FirstOrDefault(choice => string.Equals(choice.Key, key, StringComparison.Ordinal))?.Id });

    /// <summary>Another team, or all.</summary>
    public static ReportView Team(ReportView view, int? id) => With(view, view.Filter with { TeamId = id });

    /// <summary>Another agent, or all.</summary>
    public static ReportView Agent(ReportView view, int? id) => With(view, view.Filter with { AgentId = id });

    /// <summary>Another tag, or all.</summary>
    public static ReportView Tag(ReportView view, int? id) => With(view, view.Filter with { TagId = id });

    /// <summary>Another survey, or both; questions of the other one are let go.</summary>
    public static ReportView Kind(ReportView view, string? word) => With(view, view.Filter with
    {
        Kind = QuestionQuery.FindKind(word),
        Family = null,
        QuestionVariant = null,
        Scores = default,
    });

    /// <summary>Another family of questions, or all; a family decides the survey too.</summary>
    public static ReportView Family(ReportView view, string? word)
    {
        var found = QuestionQuery.FindFamily(word);
        return With(view, view.Filter with { Kind = found?.Kind ?? view.Filter.Kind, Family = found?.Family, QuestionVariant = null });
    }

    /// <summary>Another grain.</summary>
    public static ReportView Grain(ReportView view, string? word) => GrainQuery.Find(word) is { } grain ? view with { AskedGrain = grain } : view;

    /// <summary>Another comparison.</summary>
    public static ReportView Compare(ReportView view, string? word) => With(view, view.Filter with
    {
        Compare = word switch
        {
            QueryNames.CompareYear => Comparison.SamePeriodLastYear,
            QueryNames.CompareNone => Comparison.None,
            _ => Comparison.PreviousPeriod,
        },
    });

    private static ReportView With(ReportView view, ReportFilter filter) => view with { Filter = filter };

    private static ReportView Limited(ReportView view, DateOnly from, DateOnly to) =>
        to.DayNumber - from.DayNumber < PeriodQuery.MostDays ? view.With(new Period(from, to)) : view;
}
