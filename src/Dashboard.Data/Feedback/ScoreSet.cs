namespace Dashboard.Data.Feedback;

/// <summary>Some of the scores 0 to 10, as a filter names them. A value; the default is the empty set.</summary>
public readonly record struct ScoreSet
{
    private ScoreSet(int bits) => Bits = bits;

    /// <summary>The set without a score; as a filter it leaves out none.</summary>
    public static ScoreSet None => default;

    /// <summary>Whether there is no score in it.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>The scores in ascending order.</summary>
    public IEnumerable<int> Scores
    {
        get
        {
            for (var score = 0; score <= ScoreCounts.HighestScore; score++)
            {
                if (Contains(score))
                    yield return score;
            }
        }
    }

    private int Bits { get; }

    /// <summary>The set of these scores, however often one is named.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A score is not 0 to 10.</exception>
    public static ScoreSet FromScores(params IEnumerable<int> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var bits = 0;
        foreach (var score in scores)
            bits |= 1 << Checked(score);
        return new ScoreSet(bits);
    }

    /// <summary>The scores <paramref name="lowest"/> … <paramref name="highest"/>, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An end is not 0 to 10.</exception>
    public static ScoreSet Between(int lowest, int highest) =>
        FromScores(Enumerable.Range(Checked(lowest), Math.Max(0, Checked(highest) - lowest + 1)));

    /// <summary>Whether <paramref name="score"/> is in it; no other number is.</summary>
    public bool Contains(int score) => score is >= 0 and <= ScoreCounts.HighestScore && (Bits & (1 << score)) != 0;

    /// <summary>The scores of either.</summary>
    public ScoreSet Plus(ScoreSet other) => new(Bits | other.Bits);

    /// <summary>Its scores that <paramref name="other"/> does not have.</summary>
    public ScoreSet Without(ScoreSet other) => new(Bits & ~other.Bits);

    /// <summary>Its scores that <paramref name="other"/> has too.</summary>
    public ScoreSet And(ScoreSet other) => new(Bits & other.Bits);

    private static int Checked(int score)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(score);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(score, ScoreCounts.HighestScore);
        return score;
    }
}
