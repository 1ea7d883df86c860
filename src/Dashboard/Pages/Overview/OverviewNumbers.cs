using Dashboard.Data.Reporting;
using Dashboard.ResultPages.Frame;
using Dashboard.ResultPages.Scope;

namespace Dashboard.Pages.Overview;

/// <summary>Everything that the Overview shows.</summary>
/// <param name="Whole">The totals and days.</param>
/// <param name="Teams">By team, for what has moved.</param>
/// <param name="Comments">Some of the newest comments.</param>
public sealed record OverviewNumbers(OverviewReport Whole, BreakdownReport Teams, IReadOnlyList<ResponseRow> Comments)
{
    /// <summary>Whether two draw the same.</summary>
    internal static bool AreSame(OverviewNumbers one, OverviewNumbers other) =>
        SameResults.Are(one.Whole, other.Whole) && SameResults.Are(one.Teams, other.Teams) && one.Comments.SequenceEqual(other.Comments);
}

/// <summary>Asks for <see cref="OverviewNumbers"/>.</summary>
internal sealed class OverviewReader(OverviewQuery overview, BreakdownQuery breakdown, ResponsesPageQuery responses)
{
    /// <summary>How many comments: a taste, the rest is a page of its own.</summary>
    private const int Comments = 5;

    public async Task<OverviewNumbers> ReadAsync(ResultScope scope, bool lowFirst, CancellationToken cancellationToken)
    {
        var (viewer, filter) = (scope.Viewer, scope.Filter);
        var window = new ResponseWindow(0, Comments, lowFirst ? ResponseOrder.LowScoresFirst : ResponseOrder.NewestFirst);
        return new OverviewNumbers(
            await overview.RunAsync(viewer, filter, cancellationToken),
            await breakdown.RunAsync(viewer, filter, BreakdownBy.Team, withWeeks: false, cancellationToken),
            await responses.RowsAsync(viewer, filter with { HasComment = true }, window, cancellationToken));
    }
}
