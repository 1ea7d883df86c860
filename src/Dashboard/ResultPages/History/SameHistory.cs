using Dashboard.Data.Reporting;

namespace Dashboard.ResultPages.History;

/// <summary>Whether two histories draw the same.</summary>
internal static class SameHistory
{
    private static readonly IReadOnlyList<HistoryLine> NoLines = [];
    private static readonly IReadOnlyList<HistoryWay> NoWays = [];

    /// <summary>Compares all that is shown of a feedback.</summary>
    public static bool Are(FeedbackHistory one, FeedbackHistory other) =>
        one with { Lines = NoLines } == other with { Lines = NoLines }
        && one.Lines.Count == other.Lines.Count && one.Lines.Zip(other.Lines).All(pair => Are(pair.First, pair.Second));

    private static bool Are(HistoryLine one, HistoryLine other) =>
        one with { Ways = NoWays } == other with { Ways = NoWays } && one.Ways.SequenceEqual(other.Ways);
}
