using System.Globalization;
using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;
using Dashboard.Formats;

namespace Dashboard.Charts.Measures;

// The measures that there are (metrics.md, "Numbers").
public sealed partial class Measure
{
    private const double NpsScale = 100;

    private static readonly MeasureScale Shares = new(0, 1, 0.2, 0.04);

    /// <summary>The mean of the CSAT scores, 1 … 5.</summary>
    public static Measure CsatAverage { get; } = new()
    {
        Key = "csat-average",
        Result = ResultMeasure.CsatAverage,
        Scale = new MeasureScale(1, 5, 1, 0.1),
        NameOf = () => ChartWords.CsatAverage,
        Deviation = tally => Math.Sqrt(tally.Csat.Variance ?? 0),
        Write = Numbers.Average,
        WriteInterval = Numbers.AverageInterval,
        WriteDifference = Numbers.AverageDifference,
        WriteDifferenceInterval = Numbers.AverageDifferenceInterval,
        Splits = ScoreMeasure.CsatAverage,
        WriteTick = value => value.ToString("0.##", CultureInfo.CurrentCulture),
        WriteShort = value => Numbers.Average(value),
    };

    /// <summary>The share of CSAT scores 4 and 5, 0 … 1.</summary>
    public static Measure CsatSatisfied { get; } = new()
    {
        Key = "csat-satisfied",
        Result = ResultMeasure.CsatSatisfied,
        Scale = Shares,
        NameOf = () => ChartWords.CsatSatisfied,
        Deviation = tally => DeviationOfShare(CsatResult.FromCounts(tally.Csat)?.SatisfiedShare),
        Write = Numbers.Percent,
        WriteInterval = Numbers.PercentInterval,
        WriteDifference = Numbers.PercentDifference,
        WriteDifferenceInterval = PercentPoints,
        Points = share => Numbers.PointsOf(share * 100),
        Splits = ScoreMeasure.CsatSatisfied,
        WriteTick = value => Numbers.Percent(value),
        WriteShort = ShortPercent,
    };

    /// <summary>100 × (promoters − detractors) / scores, −100 … 100.</summary>
    public static Measure Nps { get; } = new()
    {
        Key = "nps",
        Result = ResultMeasure.Nps,
        Scale = new MeasureScale(-NpsScale, NpsScale, 40, 5),
        NameOf = () => ChartWords.Nps,
        Deviation = tally => DeviationOfNps(NpsResult.FromCounts(tally.Nps)),
        Write = Numbers.Nps,
        WriteInterval = Numbers.NpsInterval,
        WriteDifference = Numbers.NpsDifference,
        WriteDifferenceInterval = Numbers.PointsInterval,
        Points = Numbers.PointsOf,
        Splits = ScoreMeasure.Nps,
        WriteTick = value => Numbers.Nps(value),
        WriteShort = value => Numbers.Nps(value),
    };

    /// <summary>Prompts sent that have a score by now ÷ prompts sent, 0 … 1.</summary>
    public static Measure ResponseRate { get; } = new()
    {
        Key = "response-rate",
        Result = ResultMeasure.ResponseRate,
        Scale = Shares,
        NameOf = () => ChartWords.ResponseRate,
        Deviation = tally => DeviationOfShare(RateResult.FromCounts(tally.Answered, tally.Sent)?.Share),
        Write = Numbers.Percent,
        WriteInterval = Numbers.PercentInterval,
        WriteDifference = Numbers.PercentDifference,
        WriteDifferenceInterval = PercentPoints,
        Points = share => Numbers.PointsOf(share * 100),
        WriteTick = value => Numbers.Percent(value),
        WriteShort = ShortPercent,
    };

    // One answer is 0 or 1: its variance is p(1 − p).
    private static double? DeviationOfShare(double? share) => share is { } p ? Math.Sqrt(p * (1 - p)) : null;

    // One answer is −1, 0 or 1: its variance is P + D − (P − D)².
    private static double? DeviationOfNps(NpsResult? nps)
    {
        if (nps is null)
            return null;

        var mean = nps.Score / NpsScale;
        var atTheEnds = (double)(nps.Promoters + nps.Detractors) / nps.N;
        return NpsScale * Math.Sqrt(Math.Max(0, atTheEnds - (mean * mean)));
    }

    private static string PercentPoints(Interval? shares) =>
        Numbers.PointsInterval(shares is { } ends ? new Interval(ends.Low * 100, ends.High * 100) : null);

    /// <summary>A share as a whole percent without its sign, for small cells.</summary>
    internal static string ShortPercent(double share) => (share * 100).ToString("0", CultureInfo.CurrentCulture);
}
