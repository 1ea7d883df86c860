using Dashboard.Emulator.World;

namespace Dashboard.Emulator.DemoData;

/// <summary>
/// An ordered logit: each score's share at an average quality of 0, moved as a whole by team and agent. The shares make a
/// CSAT mean of about 4.1 and an NPS of about +35, with the pile of ones that real surveys have.
/// </summary>
internal static class ScoreModel
{
    // Share of answers at or below each score but the last.
    private static readonly double[] Csat = [0.075, 0.125, 0.225, 0.46];
    private static readonly double[] Nps = [0.035, 0.042, 0.052, 0.066, 0.082, 0.130, 0.185, 0.285, 0.455, 0.685];

    internal static int Draw(CardKind kind, double quality, SeededNumbers numbers)
    {
        var shares = kind is CardKind.Csat ? Csat : Nps;
        var drawn = numbers.Next();
        var steps = 0;
        while (steps < shares.Length && drawn >= Shift(shares[steps], quality))
            steps++;
        return kind.LowestScore() + steps;
    }

    /// <summary>The better the quality, the fewer at or below.</summary>
    private static double Shift(double share, double quality)
        => 1 / (1 + Math.Exp(-(Math.Log(share / (1 - share)) - quality)));
}
