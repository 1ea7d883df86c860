namespace Dashboard.Data.Feedback;

/// <summary>What may be said of a number and its target.</summary>
public enum TargetVerdict
{
    /// <summary>Nothing: it rests on too few answers, or there is no spread to judge by.</summary>
    NoClaim = 0,

    /// <summary>It is below the target by more than chance.</summary>
    Below = 1,

    /// <summary>Chance alone may explain the difference.</summary>
    On = 2,

    /// <summary>It is above the target by more than chance.</summary>
    Above = 3,
}

/// <summary>Holds a number against its target: by its 95 % interval, not by the number itself, which chance moves.</summary>
public static class TargetTest
{
    /// <summary>What may be said.</summary>
    /// <param name="interval">The number's interval; null where there is none.</param>
    /// <param name="count">How many scores, or prompts, it rests on.</param>
    /// <param name="target">The target, in the number's unit.</param>
    /// <param name="thinBelow">Of fewer nothing is claimed.</param>
    public static TargetVerdict Judge(Interval? interval, long count, double target, int thinBelow = Confidence.ThinBelow) =>
        interval is not { } known || Confidence.IsThin(count, thinBelow) ? TargetVerdict.NoClaim
        : known.High < target ? TargetVerdict.Below
        : known.Low > target ? TargetVerdict.Above
        : TargetVerdict.On;
}
