using Dashboard.Links;

namespace Dashboard.Api;

/// <summary>Which names the addresses take. What narrows single answers alone is refused where sums are asked for, not ignored.</summary>
internal static class ReadingNames
{
    /// <summary>By what a breakdown is.</summary>
    public const string Group = "group";

    public static IReadOnlyList<string> Summary { get; } = [.. QueryNames.Everywhere.Where(name => name is not QueryNames.Grain)];

    public static IReadOnlyList<string> Trend { get; } = [.. QueryNames.Everywhere.Where(name => name is not QueryNames.Compare)];

    public static IReadOnlyList<string> Breakdown { get; } = [.. Summary, Group];

    public static IReadOnlyList<string> Reasons { get; } = [.. Summary, QueryNames.Measure];

    /// <summary>The names that an address takes, in their order.</summary>
    /// <param name="path">One of <see cref="Paths.OfReadings"/>.</param>
    public static IReadOnlyList<string> Of(string path) => path switch
    {
        Paths.ApiSummary => Summary,
        Paths.ApiTrend => Trend,
        Paths.ApiBreakdown => Breakdown,
        Paths.ApiReasons => Reasons,
        _ => [],
    };
}
