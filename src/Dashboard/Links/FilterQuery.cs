using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Links;

/// <summary>
/// The URL ⇄ the filter. A wrong value never makes an error page: it is named, and the default is used. A team or agent that the reader
/// may not see is answered exactly like one that does not exist, so that a URL cannot be used to probe for names.
/// </summary>
internal static class FilterQuery
{
    /// <summary>Reads the filter of a request.</summary>
    /// <param name="query">The query string's values; of a repeated name the first counts.</param>
    /// <param name="choices">What the reader may filter by.</param>
    /// <param name="today">Today in the reporting zone: where the default period ends.</param>
    public static FilterReading Read(IQueryCollection query, FilterChoices choices, DateOnly today)
    {
        var values = new QueryValues(query);
        var filter = new ReportFilter
        {
            Period = PeriodQuery.Read(values, today),
            AccountId = values.Choose(QueryNames.Account, choices.Accounts),
            TeamId = values.Choose(QueryNames.Team, choices.Teams),
            AgentId = values.Choose(QueryNames.Agent, choices.Agents),
            Kind = ReadKind(values),
            Compare = ReadComparison(values),
        };
        return new FilterReading(filter, values.Problems);
    }

    /// <summary>Reads the filter of an absolute address.</summary>
    public static FilterReading Read(string uri, FilterChoices choices, DateOnly today) =>
        Read(new QueryCollection(QueryHelpers.ParseQuery(new Uri(uri).Query)), choices, today);

    /// <summary>The query string, from "?" on, that <see cref="Read(IQueryCollection, FilterChoices, DateOnly)"/> turns back into <paramref name="filter"/>.</summary>
    public static string Write(ReportFilter filter, FilterChoices choices)
    {
        var parts = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [QueryNames.From] = PeriodQuery.Iso(filter.Period.From),
            [QueryNames.To] = PeriodQuery.Iso(filter.Period.To),
            [QueryNames.Account] = KeyOf(filter.AccountId, choices.Accounts),
            [QueryNames.Team] = KeyOf(filter.TeamId, choices.Teams),
            [QueryNames.Agent] = KeyOf(filter.AgentId, choices.Agents),
            [QueryNames.Kind] = WordOf(filter.Kind),
            [QueryNames.Compare] = filter.Compare == Comparison.PreviousPeriod ? null : WordOf(filter.Compare),
        };
        return QueryHelpers.AddQueryString("", parts.Where(part => part.Value is not null));
    }

    /// <summary>The word that stands for a kind; null is both.</summary>
    public static string? WordOf(SurveyKind? kind) => kind switch
    {
        SurveyKind.Csat => QueryNames.KindCsat,
        SurveyKind.Nps => QueryNames.KindNps,
        _ => null,
    };

    /// <summary>The word that stands for a comparison.</summary>
    public static string WordOf(Comparison comparison) => comparison switch
    {
        Comparison.SamePeriodLastYear => QueryNames.CompareYear,
        Comparison.None => QueryNames.CompareNone,
        _ => QueryNames.ComparePrevious,
    };

    private static SurveyKind? ReadKind(QueryValues values) => values[QueryNames.Kind] switch
    {
        null => null,
        QueryNames.KindCsat => SurveyKind.Csat,
        QueryNames.KindNps => SurveyKind.Nps,
        _ => values.Complain<SurveyKind?>(QueryNames.Kind, "is neither csat nor nps; both are shown", null),
    };

    private static Comparison ReadComparison(QueryValues values) => values[QueryNames.Compare] switch
    {
        null or QueryNames.ComparePrevious => Comparison.PreviousPeriod,
        QueryNames.CompareYear => Comparison.SamePeriodLastYear,
        QueryNames.CompareNone => Comparison.None,
        _ => values.Complain(
            QueryNames.Compare,
            "is none of previous, year and none; the previous period is compared",
            Comparison.PreviousPeriod),
    };

    private static string? KeyOf(int? id, IReadOnlyList<Choice> choices) =>
        id is null ? null : choices.FirstOrDefault(choice => choice.Id == id)?.Key;
}
