using Dashboard.Data.Reporting.WhatMoved;
using Dashboard.ResultPages.Scope;

namespace Dashboard.Pages.Why;

/// <summary>What moved a number, and one part of it split further.</summary>
/// <param name="Moved">The number, and its change by every breakdown.</param>
public sealed record WhyReport(WhatMovedReport Moved)
{
    /// <summary>What explains most, split by what says most about it; null where nothing does.</summary>
    public MovedSplit? Within { get; init; }

    /// <summary>The part that was asked for, split; null where none was, or there is no such part.</summary>
    public MovedSplit? Asked { get; init; }

    /// <summary>The split that is shown.</summary>
    public MovedSplit? Split => Asked ?? Within;

    /// <summary>Whether two reports draw the same.</summary>
    internal static bool AreSame(WhyReport one, WhyReport other) =>
        AreSame(one.Moved, other.Moved) && AreSame(one.Within, other.Within) && AreSame(one.Asked, other.Asked);

    private static bool AreSame(WhatMovedReport one, WhatMovedReport other) =>
        one.After == other.After && one.Before == other.Before && one.Number == other.Number && one.HistoryFrom == other.HistoryFrom
        && one.Headline == other.Headline && one.Families.SetEquals(other.Families)
        && one.Breakdowns.Count == other.Breakdowns.Count
        && one.Breakdowns.Zip(other.Breakdowns).All(pair => AreSame(pair.First, pair.Second));

    private static bool AreSame(MovedSplit? one, MovedSplit? other) => one is null || other is null
        ? ReferenceEquals(one, other)
        : one.By == other.By && one.Group == other.Group && one.Headline == other.Headline && AreSame(one.Split, other.Split);

    private static bool AreSame(MovedBy one, MovedBy other) => one.By == other.By && one.Parts.SequenceEqual(other.Parts);
}

/// <summary>Asks for a <see cref="WhyReport"/>.</summary>
internal sealed class WhyReader(WhatMovedQuery moved)
{
    /// <summary>By how much more of a part than its size lets expect a piece must make up to be named.</summary>
    private const double LeastBeyondSize = 0.1;

    public async Task<WhyReport> ReadAsync(ResultScope scope, WhyView view, CancellationToken cancellationToken)
    {
        var question = new MoveQuestion(scope.Filter, view.Measure.Splits!.Value);
        var report = await moved.RunAsync(scope.Viewer, question, cancellationToken);
        return new WhyReport(report)
        {
            Within = await WithinAsync(scope, question, report, cancellationToken),
            Asked = view.Split is { } asked
                ? (await moved.SplitAsync(scope.Viewer, question, asked.By, asked.Group, [asked.Second], cancellationToken))
                    .SingleOrDefault()
                : null,
        };
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

    private async Task<MovedSplit?> WithinAsync(
        ResultScope scope, MoveQuestion question, WhatMovedReport report, CancellationToken cancellationToken)
    {
        if (report.Headline is not { } headline)
            return null;
        var seconds = report.Breakdowns.Select(list => list.By).Where(by => by != headline.By).ToList();
        MovedSplit? best = null;
        foreach (var split in await moved.SplitAsync(
            scope.Viewer, question, headline.By, headline.Part.Key, seconds, cancellationToken))
        {
            if (BeyondSize(split) >= (best is null ? LeastBeyondSize : BeyondSize(best)))
                best = split;
        }

        return best;
    }
}
