using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Planning;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store;
using Dashboard.Identity;
using Dashboard.Links;

namespace Dashboard.ResultPages.Scope;

/// <summary>Reads what every page of results knows before its own numbers, and writes down who looked at named people.</summary>
internal sealed class ScopeReader(
    ViewerAccessor viewers,
    QueryCoalescer shared,
    FilterChoicesQuery choicesQuery,
    CoverageQuery coverageQuery,
    PlanReader plans,
    AuditJournal journal,
    ZoneInForce zones,
    TimeProvider clock)
{
    private string? _journaled;

    /// <summary>Reads the scope of an address; null where the viewer sees no results.</summary>
    /// <param name="uri">The page's absolute address.</param>
    /// <param name="page">What the page does with its filter.</param>
    /// <param name="cancellationToken">Ends the reading when its answer is no longer wanted.</param>
    public async Task<ResultScope?> ReadAsync(string uri, ScopedPage page, CancellationToken cancellationToken)
    {
        var viewer = await viewers.CurrentAsync(cancellationToken);
        if (!viewer.SeesResults)
            return null;

        var ground = await shared.ReadAsync(
            viewer,
            typeof(Ground),
            token => ReadGroundAsync(viewer, token),
            Ground.AreSame,
            cancellationToken);
        var today = ground.Zone.DayOf(clock.GetUtcNow());
        var reading = OneSurvey.Of(FilterQuery.Read(uri, ground.Choices, today, page.FiltersAnswers).AskedBy(viewer), page.Survey);
        var scope = new ResultScope
        {
            Viewer = viewer,
            Choices = ground.Choices,
            Reading = page.FiltersAnswers ? reading : AnswerFilters.LeftOut(reading, page.FiltersLanguages),
            Coverage = ground.Coverage,
            Zone = ground.Zone,
            Today = today,
            Plan = ground.Plan,
        };
        await JournalAsync(scope, page, cancellationToken);
        return scope;
    }

    private async Task<Ground> ReadGroundAsync(Viewer viewer, CancellationToken cancellationToken) => new(
        await zones.RefreshAsync(cancellationToken),
        await choicesQuery.RunAsync(viewer, cancellationToken),
        await coverageQuery.RunAsync(viewer, cancellationToken),
        await plans.RunAsync(viewer, cancellationToken));

    // Written before any result is read, and once for a filter: the page reads again by itself whenever the store changes.
    private async Task JournalAsync(ResultScope scope, ScopedPage page, CancellationToken cancellationToken)
    {
        var look = page.NamesPeople(scope.Filter) ? page.JournalName + scope.Query : null;
        if (look is not null && !string.Equals(look, _journaled, StringComparison.Ordinal))
            await journal.RecordAsync(scope.Viewer, AuditActions.ResultsViewed, look, null, cancellationToken);

        _journaled = look;
    }

    /// <summary>What pages of all addresses stand on.</summary>
    private sealed record Ground(ReportingZone Zone, FilterChoices Choices, Coverage Coverage, Plan Plan)
    {
        public static bool AreSame(Ground one, Ground other) =>
            string.Equals(one.Zone.Id, other.Zone.Id, StringComparison.Ordinal) && SameChoices.Are(one.Choices, other.Choices)
            && one.Coverage.Accounts.SequenceEqual(other.Coverage.Accounts) && one.Plan == other.Plan;
    }
}
