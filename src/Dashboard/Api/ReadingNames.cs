using Dashboard.Links;

namespace Dashboard.Api;

/// <summary>Which names the addresses take. What narrows single answers alone is refused where sums are asked for, not ignored.</summary>
internal static class ReadingNames
{
    /// <summary>By what a breakdown is.</summary>
    public const string Group = "group";

    /// <summary>Where the page before has ended.</summary>
    public const string Cursor = "cursor";

    /// <summary>How many rows a page has.</summary>
    public const string Limit = "limit";

    public static IReadOnlyList<string> Summary { get; } = [.. QueryNames.Everywhere.Where(name => name is not QueryNames.Grain)];

    public static IReadOnlyList<string> Trend { get; } = [.. QueryNames.Everywhere.Where(name => name is not QueryNames.Compare)];

    public static IReadOnlyList<string> Breakdown { get; } = [.. Summary, Group];

    public static IReadOnlyList<string> Reasons { get; } = [.. Summary, QueryNames.Measure];

    public static IReadOnlyList<string> Responses { get; } =
    [
        .. Summary.Where(name => name is not QueryNames.Compare),
        QueryNames.Segment, QueryNames.Scores, QueryNames.Comment, QueryNames.Search, QueryNames.Language, QueryNames.Term, Cursor, Limit,
    ];
}
