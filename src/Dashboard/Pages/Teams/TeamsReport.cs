using Dashboard.Data.Reporting;
using Dashboard.ResultPages;

namespace Dashboard.Pages.Teams;

/// <summary>The numbers of teams, of a team's agents, or of one agent.</summary>
/// <param name="Groups">Teams, or the agents of the one team or those that are filtered by; of one agent the questions.</param>
/// <param name="Person">The days of the one agent who is filtered by; null otherwise.</param>
/// <param name="Tags">By tag, of that agent; null otherwise.</param>
public sealed record TeamsReport(BreakdownReport Groups, OverviewReport? Person, BreakdownReport? Tags)
{
    /// <summary>Whether two reports draw the same.</summary>
    internal static bool AreSame(TeamsReport one, TeamsReport other) =>
        SameResults.Are(one.Groups, other.Groups)
        && (one.Person is null ? other.Person is null : other.Person is not null && SameResults.Are(one.Person, other.Person))
        && (one.Tags is null ? other.Tags is null : other.Tags is not null && SameResults.Are(one.Tags, other.Tags));
}

/// <summary>Asks for a <see cref="TeamsReport"/>: what stands below the filter, teams first, then agents, then one agent's own numbers.</summary>
internal sealed class TeamsReader(BreakdownQuery breakdown, OverviewQuery overview)
{
    public async Task<TeamsReport> ReadAsync(ResultScope scope, CancellationToken cancellationToken)
    {
        var (viewer, filter) = (scope.Viewer, scope.Filter);
        var by = TeamsLevel.Of(filter);
        return new TeamsReport(
            await breakdown.RunAsync(viewer, filter, by, withWeeks: by is not BreakdownBy.Question, cancellationToken),
            by is BreakdownBy.Question ? await overview.RunAsync(viewer, filter, cancellationToken) : null,
            by is BreakdownBy.Question ? await breakdown.RunAsync(viewer, filter, BreakdownBy.Tag, withWeeks: false, cancellationToken) : null);
    }
}

/// <summary>How close a filter looks.</summary>
internal static class TeamsLevel
{
    /// <summary>One agent is looked at question by question; several, and those of one team, are compared; otherwise teams are.</summary>
    public static BreakdownBy Of(ReportFilter filter) => filter switch
    {
        { Agents.Only: not null } => BreakdownBy.Question,
        { Agents.IsEmpty: false } or { Teams.Only: not null } => BreakdownBy.Agent,
        _ => BreakdownBy.Team,
    };
}
