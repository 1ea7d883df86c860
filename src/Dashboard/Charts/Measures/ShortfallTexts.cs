using Dashboard.Data.Reporting;

namespace Dashboard.Charts.Measures;

/// <summary>Says why of some days only a part is stored.</summary>
internal static class ShortfallTexts
{
    /// <summary>What is said of one point; null where nothing is missing.</summary>
    public static string? Is(Shortfall shortfall) => shortfall switch
    {
        Shortfall.BeingRead => ChartWords.BeingReadIs,
        Shortfall.NotRead => ChartWords.PartialIs,
        Shortfall.Lost => ChartWords.LostIs,
        _ => null,
    };

    /// <summary>What is said under a chart, once for each reason.</summary>
    public static IEnumerable<string> Notes(IEnumerable<Shortfall> points) =>
        from shortfall in points.Distinct().Order()
        where shortfall is not Shortfall.None
        select shortfall switch
        {
            Shortfall.BeingRead => ChartWords.BeingReadNote,
            Shortfall.NotRead => ChartWords.PartialNote,
            _ => ChartWords.LostNote,
        };
}
