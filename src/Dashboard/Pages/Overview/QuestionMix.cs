using Dashboard.Data.Feedback;

namespace Dashboard.Pages.Overview;

/// <summary>Flags numbers that mix answers to questions of different families.</summary>
internal static class QuestionMix
{
    private static readonly (string Survey, QuestionFamily Family, string Words)[] Known =
    [
        ("CSAT", QuestionFamily.CsatBusiness, "the business as a whole"),
        ("CSAT", QuestionFamily.CsatSpeedAndResolution, "speed and resolution"),
        ("CSAT", QuestionFamily.CsatPerson, "the person who helped"),
        ("CSAT", QuestionFamily.CsatPurchaseOrVisit, "a purchase or visit"),
        ("NPS", QuestionFamily.NpsRecommend, "recommending"),
        ("NPS", QuestionFamily.NpsShop, "shopping again"),
    ];

    /// <summary>A sentence for every survey that mixes families; none when nothing is mixed.</summary>
    public static IReadOnlyList<string> Sentences(IReadOnlySet<QuestionFamily> families) =>
    [
        .. Known
            .Where(known => families.Contains(known.Family))
            .GroupBy(known => known.Survey, known => known.Words, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key} mixes answers to different questions: {string.Join("; ", group)}. Compare with care."),
        .. families.Contains(QuestionFamily.Unknown) ? ["Some answers are to a question that is not known here."] : Array.Empty<string>(),
    ];
}
