namespace Dashboard.Data.Feedback;

/// <summary>How sure a number must be before the product says anything about it (metrics.md, "How sure").</summary>
public static class Confidence
{
    /// <summary>The two-sided 95 % quantile of the normal distribution, to the digits that every implementation agrees on.</summary>
    public const double Z = 1.959964;

    /// <summary>"Up" or "down" is claimed only for p-values below this.</summary>
    public const double SignificantBelow = 0.05;

    /// <summary>
    /// Fewer than this many make a number thin: greyed, ranked nowhere, and no ground for a claim of change. An installation can ask for
    /// more (<see cref="ReportingConventions.ThinBelow"/>), never for fewer.
    /// </summary>
    public const int ThinBelow = 5;

    /// <summary>The share of a distribution below the upper end of a two-sided 95 % interval.</summary>
    internal const double UpperQuantile = 0.975;

    /// <summary>Whether a number that rests on <paramref name="count"/> scores (or prompts) is thin.</summary>
    /// <param name="count">What it rests on.</param>
    /// <param name="thinBelow">From how many on it is not.</param>
    public static bool IsThin(long count, int thinBelow) => count < thinBelow;
}
