using System.Diagnostics;

namespace Dashboard.Benchmarks;

/// <summary>Takes times. Always medians: one hiccup of the machine moves a mean, not a median.</summary>
internal static class Timing
{
    /// <summary>The median of several runs in milliseconds, after some that do not count.</summary>
    public static async Task<double> MedianAsync(int warmUps, int runs, Func<Task> work)
    {
        var times = new List<double>();
        for (var run = 0; run < warmUps + runs; run++)
        {
            var watch = Stopwatch.StartNew();
            await work();
            if (run >= warmUps)
                times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return Median(times);
    }

    /// <summary>As <see cref="MedianAsync"/>, for work that does not wait.</summary>
    public static double Median(int warmUps, int runs, Action work)
    {
        var times = new List<double>();
        for (var run = 0; run < warmUps + runs; run++)
        {
            var time = Once(work);
            if (run >= warmUps)
                times.Add(time);
        }

        return Median(times);
    }

    /// <summary>One run, in milliseconds.</summary>
    public static double Once(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>The smallest value that a share of all do not exceed; not a number without values.</summary>
    public static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? double.NaN : sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
    }

    /// <summary>The middle one, or the mean of the two in the middle.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? double.NaN : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
