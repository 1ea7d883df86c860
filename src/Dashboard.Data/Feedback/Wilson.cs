namespace Dashboard.Data.Feedback;

/// <summary>
/// Wilson's score interval of a share (E. B. Wilson, 1927): (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n). It stays within 0 … 1
/// and always holds the share itself, also at 0 of n and n of n, where the textbook interval collapses.
/// </summary>
internal static class Wilson
{
    /// <summary>The interval of <paramref name="hits"/> of <paramref name="total"/>, as shares 0 … 1.</summary>
    /// <param name="hits">0 to <paramref name="total"/>.</param>
    /// <param name="total">At least 1.</param>
    public static Interval IntervalOf(long hits, long total)
    {
        const double squared = Confidence.Z * Confidence.Z;
        var share = (double)hits / total;
        var middle = share + (squared / (2 * total));
        var half = Confidence.Z * Math.Sqrt((share * (1 - share) / total) + (squared / (4.0 * total * total)));
        var scale = 1 + (squared / total);

        // At the ends the bound is exactly the share; rounding must not show it as 0.0000001.
        return new Interval(
            hits == 0 ? 0 : (middle - half) / scale,
            hits == total ? 1 : (middle + half) / scale);
    }
}
