using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Cells;

namespace Dashboard.Data.Reporting;

/// <summary>
/// Asks what pages ask before anybody does: the first question of a process pays for reading the sums by day, and for making each query and
/// its code ready, which together take longer than the question itself takes a hundred times.
/// </summary>
/// <param name="choices">What can be filtered by.</param>
public sealed class ReportWarmth(CellWarmth cells, FilterChoicesQuery choices, OverviewQuery overview, CoverageQuery coverage)
{
    private const int Days = 90;

    // Asks for all, so that the work is done in full; the answers go nowhere.
    private static readonly Viewer Nobody = new("", "", ViewerRoles.Manager, [], []);

    /// <summary>Asks, and reads two years of sums.</summary>
    /// <param name="newest">The newest day, in the zone of the reports.</param>
    /// <returns>Completes when the first page is as quick as any.</returns>
    public async Task RunAsync(DateOnly newest, CancellationToken cancellationToken)
    {
        // Part by part, before a question would read half a year at once while somebody waits.
        await cells.RunAsync(newest, cancellationToken);
        await choices.RunAsync(Nobody, cancellationToken);
        await overview.RunAsync(Nobody, new ReportFilter { Period = new Period(newest.AddDays(1 - Days), newest) }, cancellationToken);
        await coverage.RunAsync(Nobody, cancellationToken);
    }
}
