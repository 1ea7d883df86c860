namespace Dashboard.Data.Feedback;

/// <summary>What may be said about a change.</summary>
public enum ChangeVerdict
{
    /// <summary>Nothing is claimed: chance alone may explain the difference.</summary>
    NoClearChange = 0,

    /// <summary>It rose, at p &lt; 0.05.</summary>
    Up = 1,

    /// <summary>It fell, at p &lt; 0.05.</summary>
    Down = 2,
}

/// <summary>A number against the same number of an earlier period; made by <see cref="ChangeTest"/>.</summary>
/// <param name="Difference">After minus before, in the number's own unit: CSAT points, share 0 … 1, or NPS points.</param>
/// <param name="PValue">Two-sided, 0 … 1; 1 where no test is possible.</param>
public sealed record Change(double Difference, double PValue, ChangeVerdict Verdict);
