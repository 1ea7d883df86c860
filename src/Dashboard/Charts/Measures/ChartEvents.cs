using Dashboard.Formats;

namespace Dashboard.Charts.Measures;

/// <summary>Where the events of a chart over time are marked, and what its legend, table and notes say of them.</summary>
/// <param name="points">The events of every point, in the chart's order.</param>
internal sealed class ChartEvents(IReadOnlyList<IReadOnlyList<ChartEvent>> points)
{
    /// <summary>More than these are told by the table alone.</summary>
    private const int MostTold = 4;

    /// <summary>Whether there are any.</summary>
    public bool Any { get; } = points.Any(events => events.Count > 0);

    /// <summary>Those that begin at a point, or went on when the chart began.</summary>
    public IReadOnlyList<ChartEvent> BeginningAt(int point) =>
        points[point].Count == 0 ? [] : point == 0 ? points[0] : [.. points[point].Except(points[point - 1])];

    /// <summary>What the flag of a point says; null where there is none.</summary>
    public string? FlagOf(int point) => BeginningAt(point) switch
    {
        [] => null,
        [var only] => only.Letter,
        [var first, .., var last] => $"{first.Letter}–{last.Letter}",
    };

    /// <summary>What the flag of a point is called where it is not seen.</summary>
    public string NameOf(int point) => Phrases.Of(
        ChartWords.EventsAre, string.Join("; ", BeginningAt(point).Select(noted => noted.Sentence)));

    /// <summary>The cell of a point's row; empty where nothing was noted.</summary>
    public string CellOf(int point) => string.Join("; ", points[point].Select(noted => noted.Cell));

    /// <summary>What is said under the chart: the first few, and how many more there are.</summary>
    public string? Note
    {
        get
        {
            var all = points.SelectMany(events => events).Distinct().ToList();
            if (all.Count == 0)
                return null;
            var told = Phrases.Of(ChartWords.EventsAre, string.Join("; ", all.Take(MostTold).Select(noted => noted.Sentence)));
            var more = all.Count - MostTold;
            return more > 0 ? $"{told}; {Phrases.Count(more, ChartWords.OneMoreEvent, ChartWords.ManyMoreEvents)}." : $"{told}.";
        }
    }
}
