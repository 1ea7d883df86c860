namespace Dashboard.Data.Feedback;

/// <summary>A rate: how many of a whole did something, as in response rate and comment rate (metrics.md, "Numbers").</summary>
public sealed record RateResult
{
    private RateResult(long hits, long total)
    {
        Hits = hits;
        Total = total;
        Interval = Wilson.IntervalOf(hits, total);
    }

    /// <summary>How many did; 0 to <see cref="Total"/>.</summary>
    public long Hits { get; }

    /// <summary>How many could have; at least 1.</summary>
    public long Total { get; }

    /// <summary>Hits / total, 0 … 1, unrounded.</summary>
    public double Share => (double)Hits / Total;

    /// <summary>Wilson's interval of <see cref="Share"/>, within 0 … 1.</summary>
    public Interval Interval { get; }

    /// <summary>The rate; null when the whole is empty, which is shown as "—", never as 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or there are more hits than the whole.</exception>
    public static RateResult? FromCounts(long hits, long total)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfLessThan(total, hits);
        return total == 0 ? null : new RateResult(hits, total);
    }
}
