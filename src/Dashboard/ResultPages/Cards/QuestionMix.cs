using Dashboard.Data.Feedback;
using Dashboard.Formats;

namespace Dashboard.ResultPages.Cards;

/// <summary>Flags numbers that mix answers to questions of different families.</summary>
internal static class QuestionMix
{
    /// <summary>A sentence for every survey that mixes families; none when nothing is mixed.</summary>
    public static IReadOnlyList<string> Sentences(IReadOnlySet<QuestionFamily> families) =>
    [
        .. Known()
            .Where(known => families.Contains(known.Family))
            .GroupBy(known => known.Survey, known => known.Words, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => Phrases.Of(CardWords.MixedQuestions, group.Key, string.Join("; ", group))),
        .. families.Contains(QuestionFamily.Unknown) ? [CardWords.UnknownQuestion] : Array.Empty<string>(),
    ];

    /// <summary>What a family's questions are about.</summary>
    public static string NameOf(QuestionFamily family) =>
        Known().FirstOrDefault(known => known.Family == family).Words ?? CardWords.UnknownQuestion;

    private static IEnumerable<(string Survey, QuestionFamily Family, string Words)> Known() =>
    [
        ("CSAT", QuestionFamily.CsatBusiness, CardWords.AboutBusiness),
        ("CSAT", QuestionFamily.CsatSpeedAndResolution, CardWords.AboutSpeed),
        ("CSAT", QuestionFamily.CsatPerson, CardWords.AboutPerson),
        ("CSAT", QuestionFamily.CsatPurchaseOrVisit, CardWords.AboutPurchase),
        ("NPS", QuestionFamily.NpsRecommend, CardWords.AboutRecommending),
        ("NPS", QuestionFamily.NpsShop, CardWords.AboutShopping),
    ];
}
