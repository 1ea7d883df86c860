using Dashboard.Data.Reporting.WhatMoved;
using Dashboard.ResultPages.Reasons;
using Dashboard.ResultPages.Scope;

namespace Dashboard.Pages.Why;

/// <summary>What moved a number, and one part of it split further.</summary>
/// <param name="Reasons">The number, its change by every breakdown, and what explains most.</param>
public sealed record WhyReport(MoveReasons Reasons)
{
    /// <summary>The part that was asked for, split; null where none was, or there is no such part.</summary>
    public MovedSplit? Asked { get; init; }

    /// <summary>The number, and its change by every breakdown.</summary>
    public WhatMovedReport Moved => Reasons.Moved;

    /// <summary>The split that is shown.</summary>
    public MovedSplit? Split => Asked ?? Reasons.Within;

    /// <summary>Whether two reports draw the same.</summary>
    internal static bool AreSame(WhyReport one, WhyReport other) =>
        MoveReasons.AreSame(one.Reasons, other.Reasons) && MoveReasons.AreSame(one.Asked, other.Asked);
}

/// <summary>Asks for a <see cref="WhyReport"/>.</summary>
internal sealed class WhyReader(ReasonsReader reasons, WhatMovedQuery moved)
{
    public async Task<WhyReport> ReadAsync(ResultScope scope, WhyView view, CancellationToken cancellationToken)
    {
        var question = new MoveQuestion(scope.Filter, view.Measure.Splits!.Value);
        return new WhyReport(await reasons.ReadAsync(scope.Viewer, question, cancellationToken))
        {
            Asked = view.Split is { } asked
                ? (await moved.SplitAsync(scope.Viewer, question, asked.By, asked.Group, [asked.Second], cancellationToken))
                    .SingleOrDefault()
                : null,
        };
    }
}
