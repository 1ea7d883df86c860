using Dashboard.Data.Access;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store;
using Dashboard.Identity;
using Dashboard.Links;

namespace Dashboard.Pages.Overview;

/// <summary>Asks everything that the Overview shows, always with the eyes of who is looking.</summary>
internal sealed class OverviewLoader(
    ViewerAccessor viewers,
    FilterChoicesQuery choicesQuery,
    OverviewQuery overviewQuery,
    CoverageQuery coverageQuery,
    AuditJournal journal,
    ZoneInForce zones,
    TimeProvider clock)
{
    private string? _journaled;

    /// <summary>Reads what <paramref name="uri"/> asks for; null where the viewer sees no results.</summary>
    /// <param name="uri">The page's absolute address.</param>
    /// <param name="cancellationToken">Ends the reading when its answer is no longer wanted.</param>
    public async Task<OverviewState?> LoadAsync(string uri, CancellationToken cancellationToken)
    {
        var viewer = await viewers.CurrentAsync(cancellationToken);
        if (!viewer.SeesResults)
            return null;

        var zone = await zones.RefreshAsync(cancellationToken);
        var today = zone.DayOf(clock.GetUtcNow());
        var choices = await choicesQuery.RunAsync(viewer, cancellationToken);
        var reading = FilterQuery.Read(uri, choices, today);
        await JournalAsync(viewer, reading.Filter, choices, cancellationToken);
        return new OverviewState
        {
            Viewer = viewer,
            Choices = choices,
            Reading = reading,
            Report = await overviewQuery.RunAsync(viewer, reading.Filter, cancellationToken),
            Coverage = await coverageQuery.RunAsync(viewer, cancellationToken),
            Zone = zone,
            Today = today,
        };
    }

    // Written before anything is read, and once for a filter: the page reads again by itself whenever the store changes.
    private async Task JournalAsync(Viewer viewer, ReportFilter filter, FilterChoices choices, CancellationToken cancellationToken)
    {
        var query = filter.AgentId is null ? null : FilterQuery.Write(filter, choices);
        if (query is not null && !string.Equals(query, _journaled, StringComparison.Ordinal))
            await journal.RecordAsync(viewer, AuditActions.ResultsViewed, query, null, cancellationToken);

        _journaled = query;
    }
}
