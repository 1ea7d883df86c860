using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;

namespace Dashboard.Data.Reporting.Prompts;

/// <summary>
/// Which prompts of closed conversations a filter leaves: by the days of their closing, and by account, team and agent. What only sent
/// prompts have, such as a question or a score, those that were held back cannot be asked for.
/// </summary>
internal static class PromptFilter
{
    public static IQueryable<SeenPrompt> Of(DashboardContext context, Viewer viewer, ReportFilter filter, ReportingZone zone)
    {
        var (from, until) = zone.InstantsOf(filter.Period);
        var seen = filter.Agents.IsEmpty ? context.PromptsVisibleTo(viewer) : context.PromptsByAgentVisibleTo(viewer);
        var prompts = seen.Where(row => row.Prompt.ClosedAt >= from && row.Prompt.ClosedAt < until);
        if (!filter.Accounts.IsEmpty)
        {
            var accounts = filter.Accounts.Values.ToArray();
            prompts = prompts.Where(row => accounts.Contains(row.Prompt.AccountId));
        }

        if (!filter.Teams.IsEmpty)
        {
            var teams = filter.Teams.Values.ToArray();
            prompts = prompts.Where(row => teams.Contains(row.Closing.TeamId));
        }

        if (filter.Agents.IsEmpty)
            return prompts;
        var agents = filter.Agents.Values.ToArray();
        return prompts.Where(row => agents.Contains(row.Closing.AgentId));
    }
}
