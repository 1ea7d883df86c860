using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;
using Dashboard.Formats;
using Dashboard.Links;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Pages.Teams;

/// <summary>How the page shows its groups: which measure is drawn, by which column the table is sorted, and which part is shown.</summary>
/// <param name="Measure">What the funnel and the sparklines show.</param>
/// <param name="Sort">The column.</param>
/// <param name="IsDescending">Whether the highest comes first.</param>
public sealed record TeamsView(Measure Measure, TeamsColumn Sort, bool IsDescending)
{
    private const string SortName = "sort";
    private const char Descending = '-';

    /// <summary>The page's own names in the address.</summary>
    public static IReadOnlyList<string> Names { get; } = [QueryNames.Measure, SortName, QueryNames.Tab];

    /// <summary>What can be drawn.</summary>
    public static IReadOnlyList<Measure> Measures { get; } =
        [Measure.CsatAverage, Measure.CsatSatisfied, Measure.Nps, Measure.ResponseRate];

    /// <summary>The part of the page that was asked for; null for the first.</summary>
    public TeamsTab? Tab { get; init; }

    /// <summary>What of the address could not be used, in words.</summary>
    public IReadOnlyList<string> Problems { get; private init; } = [];

    /// <summary>Reads the page's own parameters.</summary>
    /// <param name="uri">The page's absolute address.</param>
    /// <param name="filter">Decides what is drawn where the address does not say.</param>
    public static TeamsView Read(string uri, ReportFilter filter)
    {
        var query = QueryHelpers.ParseQuery(new Uri(uri).Query);
        var (asked, sort) = (query.GetValueOrDefault(QueryNames.Measure).ToString(), query.GetValueOrDefault(SortName).ToString());
        var measure = Measures.FirstOrDefault(measure => string.Equals(measure.Key, asked, StringComparison.Ordinal));
        var column = TeamsColumn.All.FirstOrDefault(column =>
            string.Equals(column.Key, sort.TrimStart(Descending), StringComparison.Ordinal));
        var (tab, part) = (TeamsTabs.Asked(uri), TeamsTabs.Word(uri));
        return new TeamsView(measure ?? DefaultFor(filter), column ?? TeamsColumn.Name, column is not null && sort.StartsWith(Descending))
        {
            Tab = tab,
            Problems =
            [
                .. Problem(QueryNames.Measure, asked, measure is null),
                .. Problem(SortName, sort, column is null),
                .. Problem(QueryNames.Tab, part, tab is null),
            ],
        };
    }

    /// <summary>How a column is sorted, in the word that programs read; null where it is not.</summary>
    public string? SortOf(TeamsColumn column) => column != Sort ? null : IsDescending ? "descending" : "ascending";

    /// <summary>The same as a mark.</summary>
    public string MarkOf(TeamsColumn column) => column != Sort ? "" : IsDescending ? "▾" : "▴";

    /// <summary>The view as the end of an address, from "&amp;" on.</summary>
    public string Query(ReportFilter filter)
    {
        var measure = Measure == DefaultFor(filter) ? "" : $"&{QueryNames.Measure}={Measure.Key}";
        var sort = Sort == TeamsColumn.Name && !IsDescending ? "" : $"&{SortName}={(IsDescending ? Descending : "")}{Sort.Key}";
        var tab = Tab is { } part ? $"&{QueryNames.Tab}={TeamsTabs.Word(part)}" : "";
        return measure + sort + tab;
    }

    /// <summary>
    /// The view after a click on the head of a column: numbers begin with the highest, names with A; a second click turns it round.
    /// </summary>
    public TeamsView SortedBy(TeamsColumn column) =>
        this with { Sort = column, IsDescending = Sort == column ? !IsDescending : column != TeamsColumn.Name, Problems = [] };

    private static Measure DefaultFor(ReportFilter filter) => filter.Kind is SurveyKind.Nps ? Measure.Nps : Measure.CsatAverage;

    private static string[] Problem(string name, string value, bool isUnknown) =>
        value.Length > 0 && isUnknown ? [Phrases.Of(TeamsWords.UnknownValue, name, value.Length > 40 ? value[..40] + "…" : value)] : [];
}
