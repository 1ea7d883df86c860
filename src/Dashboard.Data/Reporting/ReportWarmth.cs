using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting.Words;
using Dashboard.Data.Store.Days;

namespace Dashboard.Data.Reporting;

/// <summary>
/// Asks what pages ask before anybody does: the first question of a process pays for reading sums and comments, and for making each query
/// and its code ready, which together take longer than the question itself takes a hundred times.
/// </summary>
/// <param name="store">Reads what the questions need.</param>
/// <param name="choices">What can be filtered by.</param>
/// <param name="words">What people write.</param>
public sealed class ReportWarmth(
    StoreWarmth store, FilterChoicesQuery choices, OverviewQuery overview, CoverageQuery coverage, WordsQuery words)
{
    private const int Days = 90;

    // Asks for all, so that the work is done in full; the answers go nowhere.
    private static readonly Viewer Nobody = new("", "", ViewerRoles.Manager, [], []);

    /// <summary>Asks, and reads two years of sums and half a year of comments.</summary>
    /// <param name="newest">The newest day, in the zone of the reports.</param>
    /// <returns>Completes when the first page is as quick as any.</returns>
    public async Task RunAsync(DateOnly newest, CancellationToken cancellationToken)
    {
        // Part by part, before a question would read half a year at once while somebody waits.
        var hasComments = await store.RunAsync(newest, cancellationToken);
        var filter = new ReportFilter { Period = new Period(newest.AddDays(1 - Days), newest) };
        await choices.RunAsync(Nobody, cancellationToken);
        await overview.RunAsync(Nobody, filter, cancellationToken);
        await coverage.RunAsync(Nobody, cancellationToken);
        if (hasComments)
            await words.RunAsync(Nobody, filter, cancellationToken);
    }
}
