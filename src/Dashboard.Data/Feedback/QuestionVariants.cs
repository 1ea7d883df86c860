namespace Dashboard.Data.Feedback;

/// <summary>Every question that X knows: CSAT 0-37 and NPS 0-9.</summary>
public static class QuestionVariants
{
    private static readonly QuestionVariant[] Csat = Build(SurveyKind.Csat, QuestionTexts.Csat, QuestionTexts.CsatNameless);
    private static readonly QuestionVariant[] Nps = Build(SurveyKind.Nps, QuestionTexts.Nps, QuestionTexts.NpsNameless);

    /// <summary>All variants of a kind, by ascending id.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none that we know.</exception>
    public static IReadOnlyList<QuestionVariant> All(SurveyKind kind) => kind switch
    {
        SurveyKind.Csat => Csat,
        SurveyKind.Nps => Nps,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a survey kind."),
    };

    /// <summary>The variant of this id, or null where we know none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none that we know.</exception>
    public static QuestionVariant? Find(SurveyKind kind, int id)
    {
        var all = All(kind);
        return id >= 0 && id < all.Count ? all[id] : null;
    }

    /// <summary>
    /// The question of this id with the name put in (see <see cref="QuestionVariant.Text"/>), or null where we know none.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none that we know.</exception>
    public static string? Text(SurveyKind kind, int id, string? displayName) => Find(kind, id)?.Text(displayName);

    /// <summary>What the variant of this id asks about; <see cref="QuestionFamily.Unknown"/> where we know none.</summary>
    public static QuestionFamily FamilyOf(SurveyKind kind, int id) => (kind, id) switch
    {
        (SurveyKind.Csat, >= 0 and <= 13) => QuestionFamily.CsatBusiness,
        (SurveyKind.Csat, >= 14 and <= 19) => QuestionFamily.CsatSpeedAndResolution,
        (SurveyKind.Csat, >= 20 and <= 23) => QuestionFamily.CsatPerson,
        (SurveyKind.Csat, >= 24 and <= 37) => QuestionFamily.CsatPurchaseOrVisit,
        (SurveyKind.Nps, 6) => QuestionFamily.NpsShop,
        (SurveyKind.Nps, >= 0 and <= 9) => QuestionFamily.NpsRecommend,
        _ => QuestionFamily.Unknown,
    };

    private static QuestionVariant[] Build(SurveyKind kind, string[] templates, Dictionary<int, string> nameless) =>
    [
        .. templates.Select((template, id) =>
            new QuestionVariant(kind, id, template, FamilyOf(kind, id)) { Nameless = nameless.GetValueOrDefault(id) }),
    ];
}
