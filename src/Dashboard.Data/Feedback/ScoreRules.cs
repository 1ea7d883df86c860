namespace Dashboard.Data.Feedback;

/// <summary>
/// Which scores a survey knows, and what they mean (metrics.md, "Numbers"). The limits stand here alone: whoever counts, colours or links a
/// group of scores takes them from here.
/// </summary>
public static class ScoreRules
{
    /// <summary>The lowest CSAT score that counts as satisfied; up to the highest, 5.</summary>
    public const int SatisfiedFrom = 4;

    /// <summary>The lowest NPS score of a passive; below it, down to 0, are detractors.</summary>
    public const int PassiveFrom = 7;

    /// <summary>The lowest NPS score of a promoter; up to the highest, 10.</summary>
    public const int PromoterFrom = 9;

    /// <summary>The highest CSAT score that counts as unsatisfied; what lies between is neither.</summary>
    public const int UnsatisfiedTo = 2;

    /// <summary>The CSAT scores 1 and 2.</summary>
    public static ScoreSet Unsatisfied { get; } = ScoreSet.Between(Lowest(SurveyKind.Csat), UnsatisfiedTo);

    /// <summary>The CSAT score 3, which is neither satisfied nor unsatisfied.</summary>
    public static ScoreSet Neither { get; } = ScoreSet.Between(UnsatisfiedTo + 1, SatisfiedFrom - 1);

    /// <summary>The CSAT scores 4 and 5.</summary>
    public static ScoreSet Satisfied { get; } = ScoreSet.Between(SatisfiedFrom, Highest(SurveyKind.Csat));

    /// <summary>The NPS scores 0 to 6.</summary>
    public static ScoreSet Detractors { get; } = ScoreSet.Between(Lowest(SurveyKind.Nps), PassiveFrom - 1);

    /// <summary>The NPS scores 7 and 8.</summary>
    public static ScoreSet Passives { get; } = ScoreSet.Between(PassiveFrom, PromoterFrom - 1);

    /// <summary>The NPS scores 9 and 10.</summary>
    public static ScoreSet Promoters { get; } = ScoreSet.Between(PromoterFrom, Highest(SurveyKind.Nps));

    /// <summary>The lowest score of the card: 1 for CSAT, 0 for NPS.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none that we know.</exception>
    public static int Lowest(SurveyKind kind) => RangeOf(kind).Lowest;

    /// <summary>The highest score of the card: 5 for CSAT, 10 for NPS.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none that we know.</exception>
    public static int Highest(SurveyKind kind) => RangeOf(kind).Highest;

    /// <summary>All scores of the card.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none that we know.</exception>
    public static ScoreSet All(SurveyKind kind) => ScoreSet.Between(Lowest(kind), Highest(kind));

    /// <summary>The scores that complain: unsatisfied ones, or detractors'.</summary>
    public static ScoreSet Low(SurveyKind kind) => kind is SurveyKind.Csat ? Unsatisfied : Detractors;

    /// <summary>The scores that praise: satisfied ones, or promoters'.</summary>
    public static ScoreSet High(SurveyKind kind) => kind is SurveyKind.Csat ? Satisfied : Promoters;

    /// <summary>Whether a customer can give this score on a card of this kind.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none that we know.</exception>
    public static bool IsValid(SurveyKind kind, int score)
    {
        var (lowest, highest) = RangeOf(kind);
        return score >= lowest && score <= highest;
    }

    /// <summary>The group of an NPS score: promoter 9-10, passive 7-8, detractor 0-6.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The score is not 0 to 10.</exception>
    public static NpsGroup GroupOf(int score) => Checked(SurveyKind.Nps, score) switch
    {
        >= PromoterFrom => NpsGroup.Promoter,
        >= PassiveFrom => NpsGroup.Passive,
        _ => NpsGroup.Detractor,
    };

    /// <summary>Refuses counts that hold a score which the card of this kind does not have.</summary>
    internal static void Require(SurveyKind kind, ScoreCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        for (var score = 0; score <= ScoreCounts.HighestScore; score++)
        {
            if (counts[score] > 0 && !IsValid(kind, score))
                throw new ArgumentException($"A {kind} survey has no score {score}.", nameof(counts));
        }
    }

    private static int Checked(SurveyKind kind, int score) =>
        IsValid(kind, score) ? score : throw new ArgumentOutOfRangeException(nameof(score), score, $"Not a {kind} score.");

    private static (int Lowest, int Highest) RangeOf(SurveyKind kind) => kind switch
    {
        SurveyKind.Csat => (1, 5),
        SurveyKind.Nps => (0, 10),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a survey kind."),
    };
}
