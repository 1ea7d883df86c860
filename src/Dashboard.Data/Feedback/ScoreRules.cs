namespace Dashboard.Data.Feedback;

/// <summary>Which scores a survey knows, and what they mean.</summary>
public static class ScoreRules
{
    /// <summary>The lowest CSAT score that counts as satisfied.</summary>
    public const int SatisfiedFrom = 4;

    /// <summary>The lowest score of the card: 1 for CSAT, 0 for NPS.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none that we know.</exception>
    public static int Lowest(SurveyKind kind) => RangeOf(kind).Lowest;

    /// <summary>The highest score of the card: 5 for CSAT, 10 for NPS.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none that we know.</exception>
    public static int Highest(SurveyKind kind) => RangeOf(kind).Highest;

    /// <summary>Whether a customer can give this score on a card of this kind.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none that we know.</exception>
    public static bool IsValid(SurveyKind kind, int score)
    {
        var (lowest, highest) = RangeOf(kind);
        return score >= lowest && score <= highest;
    }

    /// <summary>Whether a CSAT score counts as satisfied: 4 and 5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The score is not 1 to 5.</exception>
    public static bool IsSatisfied(int score) => Checked(SurveyKind.Csat, score) >= SatisfiedFrom;

    /// <summary>The group of an NPS score: promoter 9-10, passive 7-8, detractor 0-6.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The score is not 0 to 10.</exception>
    public static NpsGroup GroupOf(int score) => Checked(SurveyKind.Nps, score) switch
    {
        >= 9 => NpsGroup.Promoter,
        >= 7 => NpsGroup.Passive,
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
