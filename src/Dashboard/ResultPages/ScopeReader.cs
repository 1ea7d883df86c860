using Dashboard.Data.Access;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store;
using Dashboard.Identity;
using Dashboard.Links;

namespace Dashboard.ResultPages;

/// <summary>Reads what every page of results knows before its own numbers, and writes down who looked at named people.</summary>
internal sealed class ScopeReader(
    ViewerAccessor viewers, FilterChoicesQuery choicesQuery, CoverageQuery coverageQuery, AuditJournal journal, ZoneInForce zones, TimeProvider clock)
{
    private string? _journaled;

    /// <summary>Reads the scope of an address; null where the viewer sees no results.</summary>
    /// <param name="uri">The page's absolute address.</param>
    /// <param name="page">What the page does with its filter.</param>
    /// <param name="cancellationToken">Ends the reading when its answer is no longer wanted.</param>
    public async Task<ResultScope?> ReadAsync(string uri, ResultPage page, CancellationToken cancellationToken)
    {
        var viewer = await viewers.CurrentAsync(cancellationToken);
        if (!viewer.SeesResults)
            return null;

        var zone = await zones.RefreshAsync(cancellationToken);
        var today = zone.DayOf(clock.GetUtcNow());
        var choices = await choicesQuery.RunAsync(viewer, cancellationToken);
        var reading = OneSurvey.Of(FilterQuery.Read(uri, choices, today), page.Survey);
        var scope = new ResultScope
        {
            Viewer = viewer,
            Choices = choices,
            Reading = page.FiltersAnswers ? reading : AnswerFilters.LeftOut(reading),
            Coverage = await coverageQuery.RunAsync(viewer, cancellationToken),
            Zone = zone,
            Today = today,
        };
        await JournalAsync(scope, page, cancellationToken);
        return scope;
    }

    // Written before any result is read, and once for a filter: the page reads again by itself whenever the store changes.
    private async Task JournalAsync(ResultScope scope, ResultPage page, CancellationToken cancellationToken)
    {
        var look = page.NamesPeople(scope.Filter) ? page.JournalName + scope.Query : null;
        if (look is not null && !string.Equals(look, _journaled, StringComparison.Ordinal))
            await journal.RecordAsync(scope.Viewer, AuditActions.ResultsViewed, look, null, cancellationToken);

        _journaled = look;
    }
}
