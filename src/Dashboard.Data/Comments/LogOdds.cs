namespace Dashboard.Data.Comments;

/// <summary>
/// Weighted log-odds ratios with an informative Dirichlet prior, and how sure they are: which terms mark one group of comments against
/// another (Monroe, Colaresi, Quinn 2008, "Fightin' Words", Political Analysis 16(4), section 3.5.1). A term that is rare must differ more
/// than a common one, and the prior draws both groups towards what is common to all.
/// </summary>
public static class LogOdds
{
    /// <summary>Compares two groups, term by term. The order of the terms makes no difference, not even in the last digit.</summary>
    /// <param name="first">How many comments of the first group hold each term.</param>
    /// <param name="second">How many comments of the second group hold each term, in the same order.</param>
    /// <param name="background">How many comments of all hold each term, of either group or none; each is held by one at least.</param>
    /// <param name="weight">
    /// How much the prior weighs: as many held terms as this are taken to be in each group before any is read, as they are in all.
    /// </param>
    /// <returns>A result a term, in the same order; none where there is no other term to compare with.</returns>
    /// <exception cref="ArgumentException">The three differ in length, or there is a number that cannot be.</exception>
    public static IReadOnlyList<LogOddsRatio> Compare(
        ReadOnlySpan<int> first, ReadOnlySpan<int> second, ReadOnlySpan<int> background, double weight)
    {
        if (first.Length != second.Length || first.Length != background.Length)
            throw new ArgumentException("Both groups and the background must have the same terms.", nameof(second));
        if (!(weight > 0) || double.IsInfinity(weight))
            throw new ArgumentException("The weight of the prior must be more than 0.", nameof(weight));
        if (first.Length < 2)
            return [];
        var (inFirst, inSecond, inAll) = (SumOf(first, 0) + weight, SumOf(second, 0) + weight, SumOf(background, 1));
        var ratios = new LogOddsRatio[first.Length];
        for (var term = 0; term < ratios.Length; term++)
        {
            var prior = weight * background[term] / inAll;
            var (ofFirst, ofSecond) = (first[term] + prior, second[term] + prior);
            var delta = Math.Log(ofFirst / (inFirst - ofFirst)) - Math.Log(ofSecond / (inSecond - ofSecond));
            ratios[term] = new LogOddsRatio(delta, delta / Math.Sqrt((1 / ofFirst) + (1 / ofSecond)));
        }

        return ratios;
    }

    private static long SumOf(ReadOnlySpan<int> counts, int least)
    {
        var sum = 0L;
        foreach (var count in counts)
            sum += count >= least ? count : throw new ArgumentException($"A count is {count}; {least} is the least.", nameof(counts));
        return sum;
    }
}

/// <summary>How much more a term belongs to the first group than to the second.</summary>
/// <param name="Delta">The logarithm of the ratio of the odds; above 0 it marks the first group.</param>
/// <param name="Z">The same in standard deviations: beyond ±1.96 it is no chance of one term alone.</param>
public readonly record struct LogOddsRatio(double Delta, double Z);
