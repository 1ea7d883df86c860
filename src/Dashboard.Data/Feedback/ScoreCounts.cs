namespace Dashboard.Data.Feedback;

/// <summary>
/// How many of each score 0 to 10 were given. Everything the product says about scores is computed from such counts, so day cells
/// can be added up in any order without changing a number. A value: immutable, equal when all counts are.
/// </summary>
public sealed class ScoreCounts : IEquatable<ScoreCounts>
{
    /// <summary>The highest score of any survey.</summary>
    public const int HighestScore = 10;

    /// <summary>The counts of nothing: eleven times 0.</summary>
    public static readonly ScoreCounts Empty = new(new int[HighestScore + 1]);

    private readonly int[] _counts;

    private ScoreCounts(int[] counts)
    {
        _counts = counts;
        for (var score = 0; score < counts.Length; score++)
        {
            Total += counts[score];
            Sum += (long)score * counts[score];
            SumOfSquares += (long)score * score * counts[score];
        }
    }

    /// <summary>How many scores there are.</summary>
    public long Total { get; }

    /// <summary>All scores added up, for the mean.</summary>
    public long Sum { get; }

    /// <summary>The squares of all scores added up.</summary>
    public long SumOfSquares { get; }

    /// <summary>The mean, Sum / Total; null when there is no score.</summary>
    public double? Average => Total == 0 ? null : (double)Sum / Total;

    /// <summary>
    /// The sample variance, (n·Σx² − (Σx)²) / (n·(n − 1)); null under two scores. The numerator is exact, so scores that are all alike
    /// give exactly 0.
    /// </summary>
    public double? Variance => Total < 2
        ? null
        : (double)(((Int128)Total * SumOfSquares) - ((Int128)Sum * Sum)) / ((double)Total * (Total - 1));

    /// <summary>How often <paramref name="score"/> was given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The score is not 0 to 10.</exception>
    public int this[int score] => _counts[Checked(score)];

    /// <summary>Counts single scores, in whatever order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A score is not 0 to 10.</exception>
    public static ScoreCounts FromScores(IEnumerable<int> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var counts = new int[HighestScore + 1];
        foreach (var score in scores)
            checked { counts[Checked(score)]++; }

        return new ScoreCounts(counts);
    }

    /// <summary>Takes ready counts: eleven of them, of the scores 0 to 10 in that order.</summary>
    /// <exception cref="ArgumentException">There are not eleven.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static ScoreCounts FromCounts(ReadOnlySpan<int> counts)
    {
        if (counts.Length != HighestScore + 1)
            throw new ArgumentException($"Eleven counts are needed, not {counts.Length}.", nameof(counts));

        foreach (var count in counts)
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));

        return new ScoreCounts(counts.ToArray());
    }

    /// <summary>The scores of both together; neither is changed.</summary>
    /// <exception cref="OverflowException">One score was given more than 2,147,483,647 times.</exception>
    public ScoreCounts Plus(ScoreCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var counts = new int[HighestScore + 1];
        for (var score = 0; score < counts.Length; score++)
            counts[score] = checked(_counts[score] + other._counts[score]);

        return new ScoreCounts(counts);
    }

    /// <summary>What is left of these scores without <paramref name="part"/> of them; neither is changed.</summary>
    /// <exception cref="ArgumentException">The part has scores that are not among these.</exception>
    public ScoreCounts Minus(ScoreCounts part)
    {
        ArgumentNullException.ThrowIfNull(part);
        var counts = new int[HighestScore + 1];
        for (var score = 0; score < counts.Length; score++)
        {
            counts[score] = _counts[score] - part._counts[score];
            if (counts[score] < 0)
                throw new ArgumentException($"There are fewer scores of {score} than in the part of them.", nameof(part));
        }

        return new ScoreCounts(counts);
    }

    /// <summary>How many of the scores are one of <paramref name="scores"/>, such as the promoters of <see cref="ScoreRules"/>.</summary>
    public long In(ScoreSet scores)
    {
        long count = 0;
        foreach (var score in scores.Scores)
            count += _counts[score];

        return count;
    }

    /// <inheritdoc/>
    public bool Equals(ScoreCounts? other) => other is not null && _counts.AsSpan().SequenceEqual(other._counts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ScoreCounts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Total, Sum, SumOfSquares);

    private static int Checked(int score)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(score);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(score, HighestScore);
        return score;
    }
}
