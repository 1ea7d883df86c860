using System.Globalization;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;

namespace Dashboard.Links;

/// <summary>Which survey and which questions, in a URL. Families or single questions of one survey alone decide the survey too.</summary>
internal static class QuestionQuery
{
    private const int HighestVariant = 999;

    private static readonly (QuestionFamily Family, SurveyKind Kind, string Word)[] Known =
    [
        (QuestionFamily.CsatBusiness, SurveyKind.Csat, "csat-business"),
        (QuestionFamily.CsatSpeedAndResolution, SurveyKind.Csat, "csat-speed"),
        (QuestionFamily.CsatPerson, SurveyKind.Csat, "csat-person"),
        (QuestionFamily.CsatPurchaseOrVisit, SurveyKind.Csat, "csat-purchase"),
        (QuestionFamily.NpsRecommend, SurveyKind.Nps, "nps-recommend"),
        (QuestionFamily.NpsShop, SurveyKind.Nps, "nps-shop"),
    ];

    /// <summary>The families that can be filtered by, and the survey of each.</summary>
    public static IReadOnlyList<(QuestionFamily Family, SurveyKind Kind)> Families { get; } =
    [.. Known.Select(known => (known.Family, known.Kind))];

    /// <summary>The word that stands for a kind; null is both.</summary>
    public static string? Word(SurveyKind? kind) => kind switch
    {
        SurveyKind.Csat => QueryNames.KindCsat,
        SurveyKind.Nps => QueryNames.KindNps,
        _ => null,
    };

    /// <summary>The word that stands for a family; null for the unknown one.</summary>
    public static string? Word(QuestionFamily family) => Known.FirstOrDefault(known => known.Family == family).Word;

    /// <summary>The word that stands for one question, such as csat-14.</summary>
    public static string Word((SurveyKind Kind, int Variant) question) =>
        string.Create(CultureInfo.InvariantCulture, $"{Word(question.Kind)}-{question.Variant}");

    /// <summary>The survey of a word; null when it is none.</summary>
    public static SurveyKind? FindKind(string? word) => word switch
    {
        QueryNames.KindCsat => SurveyKind.Csat,
        QueryNames.KindNps => SurveyKind.Nps,
        _ => null,
    };

    /// <summary>The family of a word, and its survey; null when it is none.</summary>
    public static (QuestionFamily Family, SurveyKind Kind)? FindFamily(string? word) =>
        Array.FindIndex(Known, known => string.Equals(known.Word, word, StringComparison.Ordinal)) is >= 0 and var index
            ? Families[index]
            : null;

    /// <summary>
    /// The same filter with the survey that its questions, or else its families, or else its scores leave; what is chosen of another survey
    /// goes with it.
    /// </summary>
    /// <param name="filter">Without any of them its survey stays as it is.</param>
    public static ReportFilter Settled(ReportFilter filter)
    {
        var (kind, families) = Settled(filter.Kind, filter.Families, filter.Questions);
        var settled = filter with { Kind = kind ?? filter.Scores.Only, Families = families };
        return settled.Kind is { } only ? settled with { Scores = SurveyScores.Of(only, settled.Scores[only]) } : settled;
    }

    /// <summary>The same filter with one survey, and without what it has chosen of the other.</summary>
    public static ReportFilter OfSurvey(ReportFilter filter, SurveyKind kind) => filter with
    {
        Kind = kind,
        Families = Chosen.Of(filter.Families.Values.Except(Families.Where(known => known.Kind != kind).Select(known => known.Family))),
        Questions = Chosen.Of(filter.Questions.Values.Where(question => question.Kind == kind)),
        Scores = SurveyScores.Of(kind, filter.Scores[kind]),
    };

    /// <summary>Reads the survey, the families and the single questions; what belongs to another survey is named and left out.</summary>
    public static (SurveyKind? Kind, Chosen<QuestionFamily> Families, Chosen<(SurveyKind Kind, int Variant)> Questions) Read(
        QueryValues values)
    {
        var kind = ReadKind(values);
        var families = ReadSeveral(values, QueryNames.Family, FindFamily, LinkWords.UnknownFamily, known => known.Kind, kind);
        kind = SurveyOf(families.Select(family => family.Kind), kind);
        var questions = Chosen.Of(
            ReadSeveral(values, QueryNames.Question, FindQuestion, LinkWords.UnknownQuestion, question => question.Kind, kind));
        (kind, var settled) = Settled(kind, Chosen.Of(families.Select(family => family.Family)), questions);
        return (kind, settled, questions);
    }

    private static SurveyKind? ReadKind(QueryValues values) =>
        values[QueryNames.Kind] is not { } word ? null
        : FindKind(word) ?? values.FallBack<SurveyKind?>(QueryNames.Kind, LinkWords.UnknownKind, null);

    /// <summary>Reads what belongs to one survey each; what is unknown, or of another survey than asked for, is named.</summary>
    internal static List<T> ReadSeveral<T>(
        QueryValues values, string name, Func<string, T?> find, string unknown, Func<T, SurveyKind> kindOf, SurveyKind? kind)
        where T : struct
    {
        var read = new List<T>();
        foreach (var word in values.Several(name))
        {
            if (find(word) is not { } found)
                values.Refuse(name, word, unknown);
            else if (kind is not null && kindOf(found) != kind)
                values.Refuse(name, word, LinkWords.OtherSurvey);
            else
                read.Add(found);
        }

        return read;
    }

    private static (SurveyKind? Kind, Chosen<QuestionFamily> Families) Settled(
        SurveyKind? kind, Chosen<QuestionFamily> families, Chosen<(SurveyKind Kind, int Variant)> questions)
    {
        var known = Known.Where(known => families.Contains(known.Family)).ToList();
        var survey = SurveyOf(
            questions.IsEmpty ? known.Select(family => family.Kind) : questions.Values.Select(question => question.Kind),
            kind);
        var others = known.Where(family => survey is not null && family.Kind != survey).Select(family => family.Family);
        return (survey, Chosen.Of(families.Values.Except(others)));
    }

    /// <summary>The one survey of what is chosen; without anything chosen what was asked for, and null where both are.</summary>
    private static SurveyKind? SurveyOf(IEnumerable<SurveyKind> kinds, SurveyKind? asked) => kinds.Distinct().ToList() switch
    {
        [] => asked,
        [var only] => only,
        _ => null,
    };

    /// <summary>The question of a word; null when it is none. Any number will do: X may know questions that we do not.</summary>
    public static (SurveyKind Kind, int Variant)? FindQuestion(string word) =>
        word.Split('-') is [var survey, var number] && FindKind(survey) is { } kind
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var variant) && variant <= HighestVariant
            ? (kind, variant)
            : null;
}
