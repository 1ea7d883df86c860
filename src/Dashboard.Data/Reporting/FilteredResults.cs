using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Reporting;

/// <summary>What a viewer may see, narrowed by the filter: where every question of this floor begins.</summary>
internal static class FilteredResults
{
    /// <summary>The day cells of some days under the filter.</summary>
    public static IQueryable<DayCell> Cells(this DashboardContext context, Viewer viewer, ReportFilter filter, Period days)
    {
        var cells = context.DayCellsVisibleTo(viewer).Where(cell => cell.Day >= days.From && cell.Day <= days.To);
        if (filter.AccountId is { } account)
            cells = cells.Where(cell => cell.AccountId == account);
        if (filter.TeamId is { } team)
            cells = cells.Where(cell => cell.TeamId == team);
        if (filter.AgentId is { } agent)
            cells = cells.Where(cell => cell.AgentId == agent);
        if (filter.Kind is { } kind)
            cells = cells.Where(cell => cell.Kind == kind);
        return cells;
    }

    /// <summary>The scored feedback under the filter, by the day of the score.</summary>
    public static IQueryable<StoredFeedback> Scored(this DashboardContext context, Viewer viewer, ReportFilter filter, ReportingZone zone)
    {
        var (start, end) = zone.InstantsOf(filter.Period);
        var scored = context.FeedbackVisibleTo(viewer)
            .Where(feedback => !feedback.IsTest && feedback.Score != null && feedback.ScoredAt >= start && feedback.ScoredAt < end);
        if (filter.AccountId is { } account)
            scored = scored.Where(feedback => feedback.AccountId == account);
        if (filter.TeamId is { } team)
            scored = scored.Where(feedback => feedback.TeamId == team);
        if (filter.AgentId is { } agent)
            scored = scored.Where(feedback => feedback.AgentId == agent);
        if (filter.Kind is { } kind)
            scored = scored.Where(feedback => feedback.Kind == kind);
        return scored;
    }
}
