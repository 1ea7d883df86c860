using System.Numerics;

namespace Dashboard.Data.Feedback;

/// <summary>
/// How long answers took, as steps that can be counted and added up: whole seconds, as X's times are, each by itself under two minutes, and
/// then 64 steps from any time to its double. A step's middle is less than <see cref="LargestError"/> away from every time that it holds,
/// and so is a median of steps from the median of the times.
/// </summary>
public static class AnswerTimes
{
    /// <summary>How far off a time can be that is told from its step, as a share of it: under 0.8 %.</summary>
    public const double LargestError = 1.0 / (2 * StepsPerDoubling);

    /// <summary>How many steps there are; the last one holds 68 years.</summary>
    internal const int Steps = 1 << 11;

    /// <summary>Instead of the step of a time that nobody knows; no time has it.</summary>
    internal const int Unknown = Steps - 1;

    private const int StepsPerDoubling = 1 << Bits;
    private const int Bits = 6;

    /// <summary>The step of a time; one under zero, which is of clocks that differ, is none.</summary>
    internal static int StepOf(TimeSpan time)
    {
        var seconds = (uint)Math.Clamp(time.Ticks / TimeSpan.TicksPerSecond, 0, int.MaxValue);
        var halvings = Math.Max(0, BitOperations.Log2(seconds) - Bits);
        return (int)((halvings * StepsPerDoubling) + (seconds >> halvings));
    }

    /// <summary>The middle of the times that have a step.</summary>
    internal static TimeSpan MiddleOf(int step)
    {
        var halvings = Math.Max(0, (step / StepsPerDoubling) - 1);
        var first = (long)(step - (halvings * StepsPerDoubling)) << halvings;
        return TimeSpan.FromSeconds(first) + (TimeSpan.FromSeconds((1L << halvings) - 1) / 2);
    }

    /// <summary>The median of times that were counted by their steps; null of none.</summary>
    internal static TimeSpan? Median(ReadOnlySpan<long> counts)
    {
        var all = 0L;
        foreach (var count in counts)
            all += count;
        return all == 0 ? null : (At(counts, (all - 1) / 2) + At(counts, all / 2)) / 2;
    }

    private static TimeSpan At(ReadOnlySpan<long> counts, long index)
    {
        var step = 0;
        for (; index >= counts[step]; step++)
            index -= counts[step];
        return MiddleOf(step);
    }
}
