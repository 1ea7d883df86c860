using Dashboard.Data.Access;
using Dashboard.Data.Reporting.WhatMoved;

namespace Dashboard.ResultPages.Reasons;

/// <summary>What moved a number, and the most that can be said of why.</summary>
/// <param name="Moved">The number, and its change by every breakdown.</param>
public sealed record MoveReasons(WhatMovedReport Moved)
{
    /// <summary>What explains most, split by what says most about it; null where nothing does.</summary>
    public MovedSplit? Within { get; init; }

    /// <summary>Whether two draw the same.</summary>
    internal static bool AreSame(MoveReasons one, MoveReasons other) =>
        AreSame(one.Moved, other.Moved) && AreSame(one.Within, other.Within);

    private static bool AreSame(WhatMovedReport one, WhatMovedReport other) =>
        one.After == other.After && one.Before == other.Before && one.Number == other.Number && one.Holdings == other.Holdings
        && one.Headline == other.Headline && one.Families.SetEquals(other.Families)
        && one.Breakdowns.Count == other.Breakdowns.Count
        && one.Breakdowns.Zip(other.Breakdowns).All(pair => AreSame(pair.First, pair.Second));

    internal static bool AreSame(MovedSplit? one, MovedSplit? other) => one is null || other is null
        ? ReferenceEquals(one, other)
        : one.By == other.By && one.Group == other.Group && one.Headline == other.Headline && AreSame(one.Split, other.Split);

    private static bool AreSame(MovedBy one, MovedBy other) => one.By == other.By && one.Parts.SequenceEqual(other.Parts);
}

/// <summary>Asks for <see cref="MoveReasons"/>.</summary>
internal sealed class ReasonsReader(WhatMovedQuery moved)
{
    /// <summary>By how much more of a part than its size lets expect a piece must make up to be named.</summary>
    private const double LeastBeyondSize = 0.1;

    public async Task<MoveReasons> ReadAsync(Viewer viewer, MoveQuestion question, CancellationToken cancellationToken)
    {
        var explained = await moved.ExplainAsync(viewer, question, cancellationToken);
        return new MoveReasons(explained.Report) { Within = Best(explained.Splits) };
    }

    /// <summary>How much more of a part its largest piece makes up than its size lets expect; 0 where nothing can be said.</summary>
    internal static double BeyondSize(MovedSplit split)
    {
        if (split.Headline is not { IsWithin: true } headline || (split.Split is { Overlap: false, Parts.Count: < 2 }))
            return 0;
        var (piece, group) = (headline.Part.Part, split.Group.Part);
        var size = (double)(piece.CountBefore + piece.CountAfter) / (group.CountBefore + group.CountAfter);
        return (headline.Value / headline.Change) - size;
    }

    private static MovedSplit? Best(IReadOnlyList<MovedSplit> splits)
    {
        MovedSplit? best = null;
        foreach (var split in splits)
        {
            if (BeyondSize(split) >= (best is null ? LeastBeyondSize : BeyondSize(best)))
                best = split;
        }

        return best;
    }
}
