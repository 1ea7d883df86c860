using System.Globalization;
using Dashboard.Data.Feedback;

namespace Dashboard.Links;

/// <summary>Which survey and which questions, in a URL. A family or a single question decides the survey too.</summary>
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
    public static IReadOnlyList<(QuestionFamily Family, SurveyKind Kind)> Families { get; } = [.. Known.Select(known => (known.Family, known.Kind))];

    /// <summary>The word that stands for a kind; null is both.</summary>
    public static string? Word(SurveyKind? kind) => kind switch
    {
        SurveyKind.Csat => QueryNames.KindCsat,
        SurveyKind.Nps => QueryNames.KindNps,
        _ => null,
    };

    /// <summary>The word that stands for a family; null for none and for the unknown one.</summary>
    public static string? Word(QuestionFamily? family) => Known.FirstOrDefault(known => known.Family == family).Word;

    /// <summary>The word that stands for one question, such as csat-14; null for none.</summary>
    public static string? Word(SurveyKind? kind, int? variant) =>
        kind is null || variant is null ? null : string.Create(CultureInfo.InvariantCulture, $"{Word(kind)}-{variant}");

    /// <summary>The survey of a word; null when it is none.</summary>
    public static SurveyKind? FindKind(string? word) => word switch
    {
        QueryNames.KindCsat => SurveyKind.Csat,
        QueryNames.KindNps => SurveyKind.Nps,
        _ => null,
    };

    /// <summary>The family of a word, and its survey; null when it is none.</summary>
    public static (QuestionFamily Family, SurveyKind Kind)? FindFamily(string? word) =>
        Array.FindIndex(Known, known => string.Equals(known.Word, word, StringComparison.Ordinal)) is >= 0 and var index ? Families[index] : null;

    /// <summary>Reads the survey, the family and the single question; what belongs to another survey is named and left out.</summary>
    public static (SurveyKind? Kind, QuestionFamily? Family, int? Variant) Read(QueryValues values)
    {
        var kind = ReadKind(values);
        var family = ReadFamily(values, kind);
        var question = ReadQuestion(values, family?.Kind ?? kind);
        return (question?.Kind ?? family?.Kind ?? kind, family?.Family, question?.Variant);
    }

    private static SurveyKind? ReadKind(QueryValues values) =>
        values[QueryNames.Kind] is not { } word ? null
        : FindKind(word) ?? values.Complain<SurveyKind?>(QueryNames.Kind, LinkWords.UnknownKind, null);

    private static (QuestionFamily Family, SurveyKind Kind)? ReadFamily(QueryValues values, SurveyKind? kind)
    {
        if (values[QueryNames.Family] is not { } word)
            return null;
        if (FindFamily(word) is not { } found)
            return values.Complain<(QuestionFamily, SurveyKind)?>(QueryNames.Family, LinkWords.UnknownFamily, null);
        return kind is null || found.Kind == kind
            ? found
            : values.Complain<(QuestionFamily, SurveyKind)?>(QueryNames.Family, LinkWords.OtherSurvey, null);
    }

    private static (SurveyKind Kind, int Variant)? ReadQuestion(QueryValues values, SurveyKind? kind)
    {
        if (values[QueryNames.Question] is not { } word)
            return null;
        if (FindQuestion(word) is not { } found)
            return values.Complain<(SurveyKind, int)?>(QueryNames.Question, LinkWords.UnknownQuestion, null);
        return kind is null || found.Kind == kind
            ? found
            : values.Complain<(SurveyKind, int)?>(QueryNames.Question, LinkWords.OtherSurvey, null);
    }

    // Any number: X may know questions that we do not.
    private static (SurveyKind Kind, int Variant)? FindQuestion(string word) =>
        word.Split('-') is [var survey, var number] && FindKind(survey) is { } kind
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var variant) && variant <= HighestVariant
            ? (kind, variant)
            : null;
}
