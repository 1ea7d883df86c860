namespace Dashboard.Data.Feedback;

/// <summary>The middle of times, as in "time to answer": score time minus prompt time (metrics.md, "Numbers").</summary>
public static class Median
{
    /// <summary>
    /// The middle time; of an even number, the mean of the two in the middle (to the tick, towards zero). Null when there are none. The
    /// order given does not matter.
    /// </summary>
    public static TimeSpan? Of(IEnumerable<TimeSpan> times)
    {
        var sorted = times.ToArray();
        if (sorted.Length == 0)
            return null;

        Array.Sort(sorted);
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : Between(sorted[middle - 1], sorted[middle]);
    }

    private static TimeSpan Between(TimeSpan low, TimeSpan high) =>
        TimeSpan.FromTicks((long)(((Int128)low.Ticks + high.Ticks) / 2));
}
