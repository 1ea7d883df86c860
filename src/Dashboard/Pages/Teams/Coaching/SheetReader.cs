using Dashboard.Data.Foundation;
using Dashboard.Data.Planning.Coaching;
using Dashboard.Data.Reporting;
using Dashboard.ResultPages.Scope;

namespace Dashboard.Pages.Teams.Coaching;

/// <summary>
/// Asks for a <see cref="CoachingReport"/>. The agent is held against the others of the same teams, never against a team that they are in
/// themselves: two groups that share scores cannot be tested against each other.
/// </summary>
internal sealed class SheetReader(
    OverviewQuery overview, BreakdownQuery breakdown, ResponsesPageQuery responses, PinnedAnswersQuery pins, CoachingReader talks)
{
    /// <summary>How many answers: a hint, the rest is a page of its own.</summary>
    private const int Lowest = 8;

    public async Task<CoachingReport> ReadAsync(ResultScope scope, int agentId, CancellationToken cancellationToken)
    {
        var filter = scope.Filter;
        var teams = await ByAsync(scope, filter, BreakdownBy.Team, cancellationToken);
        return new CoachingReport(
            await overview.RunAsync(scope.Viewer, filter, cancellationToken),
            teams,
            await AboutAsync(scope, filter, cancellationToken),
            await NotesAsync(scope, agentId, cancellationToken))
        {
            Others = await OthersAsync(scope, agentId, TeamsOf(filter, teams), cancellationToken),
        };
    }

    private static Chosen<int> TeamsOf(ReportFilter filter, BreakdownReport teams) => filter.Teams.IsEmpty
        ? Chosen.Of(teams.Groups.Select(group => group.Choice).OfType<Choice>().Select(team => team.Id))
        : filter.Teams;

    private async Task<CoachingNotes> NotesAsync(ResultScope scope, int agentId, CancellationToken cancellationToken) => new(
        await talks.TalksAsync(scope.Viewer, agentId, scope.Filter.Teams, cancellationToken),
        await pins.RunAsync(scope.Viewer, agentId, scope.Filter.Teams, cancellationToken),
        await responses.RowsAsync(
            scope.Viewer,
            scope.Filter with { HasComment = true },
            new ResponseWindow(0, Lowest, ResponseOrder.LowScoresFirst),
            cancellationToken));

    private async Task<OthersReport?> OthersAsync(
        ResultScope scope, int agentId, Chosen<int> teams, CancellationToken cancellationToken)
    {
        if (teams.IsEmpty)
            return null;
        var all = await ByAsync(scope, scope.Filter with { Agents = [], Teams = teams }, BreakdownBy.Agent, cancellationToken);
        var others = Chosen.Of(
            all.Groups.Select(group => group.Choice).OfType<Choice>().Select(agent => agent.Id).Where(id => id != agentId));
        if (others.IsEmpty)
            return null;
        var filter = scope.Filter with { Agents = others, Teams = teams };
        return new OthersReport(
            await overview.RunAsync(scope.Viewer, filter, cancellationToken),
            await AboutAsync(scope, filter, cancellationToken));
    }

    private async Task<IReadOnlyList<BreakdownReport>> AboutAsync(
        ResultScope scope, ReportFilter filter, CancellationToken cancellationToken) =>
    [
        await ByAsync(scope, filter, BreakdownBy.Question, cancellationToken),
        await ByAsync(scope, filter, BreakdownBy.Tag, cancellationToken),
        await ByAsync(scope, filter, BreakdownBy.Topic, cancellationToken),
    ];

    private Task<BreakdownReport> ByAsync(ResultScope scope, ReportFilter filter, BreakdownBy by, CancellationToken cancellationToken) =>
        breakdown.RunAsync(scope.Viewer, filter, by, withWeeks: false, cancellationToken);
}
