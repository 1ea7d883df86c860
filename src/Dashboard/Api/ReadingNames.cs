using Dashboard.Links;

namespace Dashboard.Api;

/// <summary>
/// Which names the addresses take. What narrows single answers alone is refused where sums are asked for, not ignored, and what is for sums
/// alone where single answers are.
/// </summary>
internal static class ReadingNames
{
    /// <summary>By what a breakdown is.</summary>
    public const string Group = "group";

    public static IReadOnlyList<string> Summary { get; } = [.. QueryNames.Everywhere.Where(name => name is not QueryNames.Grain)];

    public static IReadOnlyList<string> Trend { get; } = [.. QueryNames.Everywhere.Where(name => name is not QueryNames.Compare)];

    public static IReadOnlyList<string> Breakdown { get; } = [.. Summary, Group];

    public static IReadOnlyList<string> Reasons { get; } = [.. Summary, QueryNames.Measure];

    public static IReadOnlyList<string> Responses { get; } =
    [
        .. QueryNames.Everywhere.Where(name => name is not (QueryNames.Grain or QueryNames.Compare)),
        QueryNames.Segment, QueryNames.Scores, QueryNames.Comment, QueryNames.Search, QueryNames.Language, QueryNames.Term,
        QueryNames.Review,
        QueryNames.Columns, QueryNames.Comments, QueryNames.Ids, QueryNames.Limit, QueryNames.Cursor,
    ];

    /// <summary>The names that an address takes, in their order.</summary>
    /// <param name="path">One of <see cref="Paths.OfReadings"/>.</param>
    public static IReadOnlyList<string> Of(string path) => path switch
    {
        Paths.ApiSummary => Summary,
        Paths.ApiTrend => Trend,
        Paths.ApiBreakdown => Breakdown,
        Paths.ApiReasons => Reasons,
        Paths.ApiResponses => Responses,
        _ => [],
    };
}
