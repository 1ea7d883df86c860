using System.Globalization;
using System.Text.Json.Nodes;
using Dashboard.Api.Pages;
using Dashboard.Data.Feedback.Parts;
using Dashboard.Links;
using Microsoft.OpenApi;

namespace Dashboard.Api.Reference;

/// <summary>What the parameters of the addresses are, for whoever writes a program.</summary>
internal static class ParameterDocs
{
    private static readonly Dictionary<string, (string Text, string Example)> Texts = new(StringComparer.Ordinal)
    {
        [QueryNames.Period] = ("A moving period, such as yesterday, last-week, last-month or 90d. It counts before from and to.", "30d"),
        [QueryNames.From] = ("The first day, ISO 8601, by the day of the score in the reporting time zone.", "2026-01-01"),
        [QueryNames.To] = ("The last day, included.", "2026-01-31"),
        [QueryNames.Grain] = ("What a point stands for: day, week or month. Left out, it follows from the length of the period.", "week"),
        [QueryNames.Account] = ("An account's handle; can stand more than once.", "acme"),
        [QueryNames.Team] = ("A team's id at the help desk; can stand more than once.", "t-1"),
        [QueryNames.Agent] = ("An agent's id at the help desk; can stand more than once.", "a-017"),
        [QueryNames.Kind] = ("csat or nps alone.", "nps"),
        [QueryNames.Family] = ("A family of questions, such as csat-person; can stand more than once.", "csat-person"),
        [QueryNames.Question] = ("One question by survey and number, such as csat-14; can stand more than once.", "csat-14"),
        [QueryNames.Tag] = ("A tag of the conversation; can stand more than once.", "refund"),
        [QueryNames.Topic] = ("A topic of comments by its number, or none; can stand more than once.", "1"),
        [QueryNames.Weekday] = ("A day of the week; can stand more than once.", "monday"),
        [QueryNames.Hour] = ("An hour of the score, 0 to 23; can stand more than once.", "9"),
        [QueryNames.Compare] = (
            "What changes are against: previous (the default), weekdays, year, none, or a first and a last day, 2026-10-01..2026-10-07.",
            "previous"),
        [QueryNames.Measure] = ("Which number.", "nps"),
        [ReadingNames.Group] = ("By what.", "team"),
        [QueryNames.Segment] = (
            "detractors, passives, promoters, unsatisfied, neither or satisfied; can stand more than once.", "detractors"),
        [QueryNames.Scores] = ("Scores with commas between them, of either survey, or named: csat-3,nps-3.", "1,2"),
        [QueryNames.Comment] = ("yes for answers with a comment, no for those without; all is the same as leaving it out.", "yes"),
        [QueryNames.Search] = ("Words of the comment.", "parcel"),
        [QueryNames.Language] = ("The comment's language by its ISO 639 code, und for an unknown one; can stand more than once.", "es"),
        [QueryNames.Term] = ("A language and up to three words that the comment holds in whatever form.", "en-late delivery"),
        [QueryNames.Review] = (
            "open for answers that are not resolved and are low or assigned; resolved for those that are. To a token none is assigned: "
                + "mine finds nothing.",
            "open"),
        [QueryNames.Columns] = ("Which fields, with commas between them; all unless said.", "scored_at,score,comment"),
        [QueryNames.Comments] = ("no leaves comments out of the answers.", "no"),
        [QueryNames.Ids] = ("masked hides X's ids of customers and Direct Messages.", "masked"),
        [QueryNames.Limit] = ("How many rows a page has at most.", "100"),
        [QueryNames.Cursor] = (
            "The next of the page before, with everything else as it was for that page; for whoever got it, and within a day.", "CfDJ8…"),
    };

    /// <summary>The parameters of an address, in their order.</summary>
    /// <param name="path">One of <see cref="Paths.OfReadings"/>.</param>
    public static IEnumerable<OpenApiParameter> Of(string path) => ReadingNames.Of(path).Select(name => new OpenApiParameter
    {
        Name = name,
        In = ParameterLocation.Query,
        Required = ChoicesOf(name) is not null,
        Description = Texts[name].Text,
        Example = name is QueryNames.Limit ? JsonValue.Create(ResponsePages.Usual) : JsonValue.Create(Texts[name].Example),
        Schema = name is QueryNames.Limit ? Rows : new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Enum = ChoicesOf(name)?.Select(word => (JsonNode)JsonValue.Create(word)).ToList(),
        },
    });

    private static OpenApiSchema Rows => new()
    {
        Type = JsonSchemaType.Integer,
        Minimum = "1",
        Maximum = ResponsePages.Most.ToString(CultureInfo.InvariantCulture),
        Default = JsonValue.Create(ResponsePages.Usual),
    };

    private static IEnumerable<string>? ChoicesOf(string name) => name switch
    {
        ReadingNames.Group => ReadingDesk.Groups.Select(ReadingJson.WordOf),
        QueryNames.Measure => Enum.GetValues<ScoreMeasure>().Select(ReadingJson.WordOf),
        _ => null,
    };
}
