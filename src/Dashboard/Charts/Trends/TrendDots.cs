namespace Dashboard.Charts.Trends;

/// <summary>What the dots of a trend are to the style sheets.</summary>
internal static class TrendDots
{
    private const int MostLarge = 31;
    private const int MostShown = 62;

    /// <summary>
    /// All of them. On a line of many points their dots would hide it: then a dot shows only where it is pointed at, or where there is no
    /// line.
    /// </summary>
    public static string ClassOfAll(int points) =>
        points <= MostLarge ? "dots" : points <= MostShown ? "dots small" : "dots small few";

    /// <summary>One of them, which has a reading.</summary>
    public static string ClassOf(TrendPoint point, bool isAlone) =>
        "dot" + (point.Reading!.IsThin ? " thin" : "") + (point.IsProvisional ? " provisional" : "") + (isAlone ? " alone" : "");
}
