using Dashboard.Data.Foundation;
using Dashboard.Formats;

namespace Dashboard.Charts.Measures;

/// <summary>How charts name a grain.</summary>
internal static class GrainWords
{
    /// <summary>"by day", "by week" or "by month": "CSAT average by day".</summary>
    public static string Word(this Grain grain) => grain switch
    {
        Grain.Day => ChartWords.ByDay,
        Grain.Week => ChartWords.ByWeek,
        _ => ChartWords.ByMonth,
    };

    /// <summary>Why it was chosen, as it follows the grain's word; null where nobody wonders.</summary>
    /// <param name="chosen">What was chosen.</param>
    /// <param name="measure">What is drawn.</param>
    public static string? Because(this ChosenGrain chosen, Measure measure) => (chosen.Reason, measure.Kind) switch
    {
        (GrainReason.Enough, null) => Phrases.Of(ChartWords.GrainEnoughPrompts, Numbers.Count(FittingGrain.Enough)),
        (GrainReason.Enough, _) => Phrases.Of(ChartWords.GrainEnough, Numbers.Count(FittingGrain.Enough)),
        (GrainReason.Little, null) => ChartWords.GrainLittlePrompts,
        (GrainReason.Little, _) => ChartWords.GrainLittle,
        _ => null,
    };
}
