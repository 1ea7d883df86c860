using Dashboard.Data.Access;
using Dashboard.Data.Feedback.Parts;
using Dashboard.Data.Planning;
using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.WhatMoved;
using Dashboard.Data.Store;
using Dashboard.Exports.Reports.Sheets;

namespace Dashboard.Exports.Reports;

/// <summary>Asks for everything that a report says, by the queries that pages ask, with the Viewer of whoever gets it.</summary>
/// <param name="overview">Totals and days.</param>
/// <param name="excluded">What is not counted.</param>
/// <param name="breakdowns">Teams, agents, questions and topics.</param>
/// <param name="moves">What moved the numbers.</param>
/// <param name="responses">How many comments there are.</param>
/// <param name="plans">Targets and events.</param>
/// <param name="coverage">How complete it is.</param>
/// <param name="zones">Whose days these are.</param>
/// <param name="clock">When it is made.</param>
internal sealed class ReportReader(
    OverviewQuery overview,
    ExcludedRatingsQuery excluded,
    BreakdownQuery breakdowns,
    WhatMovedQuery moves,
    ResponsesPageQuery responses,
    PlanReader plans,
    CoverageQuery coverage,
    ZoneInForce zones,
    TimeProvider clock)
{
    /// <summary>Reads it.</summary>
    /// <param name="viewer">Who gets it.</param>
    /// <param name="filter">Which results; its scores, comment and words narrow the comments alone.</param>
    /// <param name="choices">The names of what is filtered by.</param>
    public async Task<ReportContent> ReadAsync(
        Viewer viewer, ReportFilter filter, FilterChoices choices, CancellationToken cancellationToken)
    {
        var sums = filter.ForSums;
        var plan = await plans.RunAsync(viewer, cancellationToken);
        return new ReportContent
        {
            Maker = viewer.Name,
            Rules = viewer.Rules,
            MadeAt = clock.GetUtcNow(),
            Zone = zones.Current,
            Filter = filter,
            FilterLines = FilterLines.Of(filter, choices),
            Coverage = await coverage.RunAsync(viewer, cancellationToken),
            Plan = plan,
            Overview = await overview.RunAsync(viewer, sums, cancellationToken),
            NotCounted = await excluded.CountAsync(viewer, sums, cancellationToken),
            Teams = await GroupsAsync(BreakdownBy.Team, withWeeks: true),
            Agents = await GroupsAsync(BreakdownBy.Agent, withWeeks: true),
            Questions = await GroupsAsync(BreakdownBy.Question, withWeeks: false),
            Topics = await GroupsAsync(BreakdownBy.Topic, withWeeks: false),
            Moves = await MovesAsync(viewer, sums, cancellationToken),
            Targets = new TargetsInForce(plan.Targets, filter.Accounts, filter.Teams, sums.IsPart),
            Events = plan.EventsOf(filter.Period, filter.Accounts, filter.Teams),
            Comments = await responses.TotalAsync(viewer, CommentsOf(filter), cancellationToken),
        };

        Task<BreakdownReport> GroupsAsync(BreakdownBy by, bool withWeeks) =>
            breakdowns.RunAsync(viewer, sums, by, withWeeks, cancellationToken);
    }

    /// <summary>The newest comments.</summary>
    /// <param name="viewer">Who gets them.</param>
    /// <param name="filter">Which ones.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <param name="most">How many there may be.</param>
    public Task<IReadOnlyList<ResponseRow>> CommentsAsync(
        Viewer viewer, ReportFilter filter, CancellationToken cancellationToken, int most = CommentsSheet.Most) =>
        responses.RowsAsync(viewer, CommentsOf(filter), new ResponseWindow(0, most), cancellationToken);

    private static ReportFilter CommentsOf(ReportFilter filter) => filter with { HasComment = true };

    private async Task<IReadOnlyList<WhatMovedReport>> MovesAsync(
        Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        var reports = new List<WhatMovedReport>();
        foreach (var measure in Enum.GetValues<ScoreMeasure>())
        {
            if (filter.Kind is not null && filter.Kind != ScoreMeasures.KindOf(measure))
                continue;
            var report = await moves.RunAsync(viewer, new MoveQuestion(filter, measure), cancellationToken);
            if (report.Number is not null)
                reports.Add(report);
        }

        return reports;
    }
}
