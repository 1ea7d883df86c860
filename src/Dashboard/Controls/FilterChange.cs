using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Links;

namespace Dashboard.Controls;

/// <summary>What a changed control makes of the filter. What is no value (a date half typed) changes nothing.</summary>
internal static class FilterChange
{
    /// <summary>Another first day; the last one gives way when it would lie before.</summary>
    public static ReportFilter From(ReportFilter filter, object? value) => PeriodQuery.Parse(value as string) is { } from
        ? filter with { Period = Limited(from, from > filter.Period.To ? from : filter.Period.To) ?? filter.Period }
        : filter;

    /// <summary>Another last day; the first one gives way when it would lie after.</summary>
    public static ReportFilter To(ReportFilter filter, object? value) => PeriodQuery.Parse(value as string) is { } to
        ? filter with { Period = Limited(to < filter.Period.From ? to : filter.Period.From, to) ?? filter.Period }
        : filter;

    /// <summary>Another survey, or both.</summary>
    public static ReportFilter Kind(ReportFilter filter, object? value) => filter with
    {
        Kind = value switch
        {
            QueryNames.KindCsat => SurveyKind.Csat,
            QueryNames.KindNps => SurveyKind.Nps,
            _ => null,
        },
    };

    /// <summary>Another comparison.</summary>
    public static ReportFilter Compare(ReportFilter filter, object? value) => filter with
    {
        Compare = value switch
        {
            QueryNames.CompareYear => Comparison.SamePeriodLastYear,
            QueryNames.CompareNone => Comparison.None,
            _ => Comparison.PreviousPeriod,
        },
    };

    private static Period? Limited(DateOnly from, DateOnly to) =>
        to.DayNumber - from.DayNumber < PeriodQuery.MostDays ? new Period(from, to) : null;
}
