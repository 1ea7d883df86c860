using Dashboard.Data.Comments;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Dashboard.Links;

/// <summary>
/// The URL ⇄ the filter; a name that takes several choices stands once for each. A wrong value never makes an error page: it is named and
/// left out, or the default is used. A team or agent that the reader may not see is answered exactly like one that does not exist, so that
/// a URL cannot be used to probe for names. The same choices are the same URL, in whatever order and however often they were named.
/// </summary>
internal static class FilterQuery
{
    /// <summary>How many accounts, teams, agents, families, questions, tags or the like can be chosen at once.</summary>
    public const int MostChoices = 50;

    /// <summary>Reads the filter of a request.</summary>
    /// <param name="query">The query string's values; of a repeated name that takes one value the first counts.</param>
    /// <param name="choices">What the reader may filter by.</param>
    /// <param name="today">Today in the reporting zone: where the default period ends.</param>
    /// <param name="prefersComments">Whether answers must have a comment where the query says nothing of it.</param>
    public static FilterReading Read(IQueryCollection query, FilterChoices choices, DateOnly today, bool prefersComments = false)
    {
        var values = new QueryValues(query);
        var (preset, period) = PeriodQuery.Read(values, today, choices.Conventions.WeekStart);
        var (asked, families, questions) = QuestionQuery.Read(values);
        var (kind, scores) = ScoreQuery.Read(values, asked);
        var (compare, against) = ComparisonQuery.Read(values, period);
        var filter = new ReportFilter
        {
            Period = period,
            Unit = preset?.Unit() ?? CalendarUnit.None,
            Accounts = values.Choose(QueryNames.Account, choices.Accounts),
            Teams = values.Choose(QueryNames.Team, choices.Teams),
            Agents = values.Choose(QueryNames.Agent, [.. choices.Agents, .. choices.MergedAgents]),
            Kind = kind,
            Families = families,
            Questions = questions,
            Tags = values.Choose(QueryNames.Tag, choices.Tags),
            Weekdays = ClockQuery.ReadWeekdays(values),
            Hours = ClockQuery.ReadHours(values),
            Topics = values.Choose(QueryNames.Topic, TopicQuery.Choices(choices)),
            Scores = scores,
            HasComment = AnswerQuery.ReadComment(values, prefersComments),
            Search = AnswerQuery.ReadSearch(values),
            Languages = AnswerQuery.ReadLanguages(values),
            Term = AnswerQuery.ReadTerm(values),
            Review = ReviewQuery.Read(values),
            Compare = compare,
            Against = against,
            Conventions = choices.Conventions,
        };
        var view = new ReportView(filter)
        {
            Preset = preset,
            AskedGrain = GrainQuery.Read(values, period, choices.Conventions.WeekStart),
            PrefersComments = prefersComments,
        };
        return new FilterReading(view, values.Problems);
    }

    /// <summary>Reads the filter of an absolute address.</summary>
    public static FilterReading Read(string uri, FilterChoices choices, DateOnly today, bool prefersComments = false) =>
        Read(new QueryCollection(QueryHelpers.ParseQuery(new Uri(uri).Query)), choices, today, prefersComments);

    /// <summary>The query string, from "?" on, that is read back as <paramref name="view"/>.</summary>
    public static string Write(ReportView view, FilterChoices choices) =>
        QueryHelpers.AddQueryString("", Days(view).Concat(Parts(view, choices)).Where(part => part.Value is not null));

    /// <summary>
    /// The query string of exactly these results: its days stay, whatever day it is read on. What links to single answers are made of.
    /// </summary>
    public static string Write(ReportFilter filter, FilterChoices choices) => Write(new ReportView(filter), choices);

    /// <summary>Of the query string of <paramref name="uri"/> what holds on every page, as it stands; from "?" on, or empty.</summary>
    public static string Carried(string uri)
    {
        var query = QueryHelpers.ParseQuery(new Uri(uri).Query);
        return QueryHelpers.AddQueryString(
            "",
            QueryNames.Everywhere.Where(query.ContainsKey).Select(name => KeyValuePair.Create(name, query[name])));
    }

    /// <summary>The same for one team alone.</summary>
    /// <param name="uri">Where the reader is.</param>
    /// <param name="key">The team's id at the help desk.</param>
    public static string CarriedToTeam(string uri, string key) => CarriedTo(uri, QueryNames.Team, key);

    /// <summary>The same for one agent alone.</summary>
    /// <param name="uri">Where the reader is.</param>
    /// <param name="key">The agent's id at the help desk.</param>
    public static string CarriedToAgent(string uri, string key) => CarriedTo(uri, QueryNames.Agent, key);

    /// <summary>The same for one topic alone, whoever answered.</summary>
    /// <param name="uri">Where the reader is.</param>
    /// <param name="key">The topic's number.</param>
    public static string CarriedToTopic(string uri, string key) => CarriedTo(uri, QueryNames.Topic, key);

    private static string CarriedTo(string uri, string name, string key)
    {
        var query = QueryHelpers.ParseQuery(new Uri(uri).Query);
        var others = QueryNames.Everywhere.Except([QueryNames.Team, QueryNames.Agent, name], StringComparer.Ordinal);
        return QueryHelpers.AddQueryString(
            "",
            others.Where(query.ContainsKey).Select(other => KeyValuePair.Create(other, query[other]))
                .Append(KeyValuePair.Create(name, new StringValues(key))));
    }

    private static IEnumerable<KeyValuePair<string, string?>> Days(ReportView view) => view.Preset is { } preset
        ? [new(QueryNames.Period, preset.Word())]
        : [new(QueryNames.From, PeriodQuery.Iso(view.Filter.Period.From)), new(QueryNames.To, PeriodQuery.Iso(view.Filter.Period.To))];

    private static IEnumerable<KeyValuePair<string, string?>> Parts(ReportView view, FilterChoices choices)
    {
        var filter = view.Filter;
        return
        [
            new(QueryNames.Grain, view.AskedGrain is { } grain ? GrainQuery.Word(grain) : null),
            .. Each(QueryNames.Account, filter.Accounts, choices.Accounts),
            .. Each(QueryNames.Team, filter.Teams, choices.Teams),
            .. Each(QueryNames.Agent, filter.Agents, choices.Agents),
            new(QueryNames.Kind, QuestionQuery.Word(filter.Kind)),
            .. filter.Families.Values.Select(family => Part(QueryNames.Family, QuestionQuery.Word(family))),
            .. filter.Questions.Values.Select(question => Part(QueryNames.Question, QuestionQuery.Word(question))),
            .. Each(QueryNames.Tag, filter.Tags, choices.Tags),
            .. ClockQuery.Weekdays.Where(filter.Weekdays.Contains).Select(day => Part(QueryNames.Weekday, ClockQuery.Word(day))),
            .. filter.Hours.Values.Select(hour => Part(QueryNames.Hour, ClockQuery.Word(hour))),
            .. Each(QueryNames.Topic, filter.Topics, TopicQuery.Choices(choices)),
            .. ScoreQuery.SegmentWords(filter.Scores).Select(segment => Part(QueryNames.Segment, segment)),
            new(QueryNames.Scores, ScoreQuery.ScoreWords(filter.Scores, filter.Kind)),
            new(QueryNames.Comment, AnswerQuery.Word(view)),
            new(QueryNames.Search, filter.Search),
            .. filter.Languages.Values.Select(language => Part(QueryNames.Language, LanguageCodes.CodeOf(language))),
            new(QueryNames.Term, AnswerQuery.Word(filter.Term)),
            new(QueryNames.Review, ReviewQuery.Word(filter.Review)),
            new(QueryNames.Compare, ComparisonQuery.Word(filter)),
        ];
    }

    private static IEnumerable<KeyValuePair<string, string?>> Each(string name, Chosen<int> chosen, IReadOnlyList<Choice> choices) =>
        chosen.Values.Select(id => Part(name, choices.FirstOrDefault(choice => choice.Id == id)?.Key));

    private static KeyValuePair<string, string?> Part(string name, string? value) => new(name, value);
}
