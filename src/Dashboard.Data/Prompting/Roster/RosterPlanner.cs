using Dashboard.Data.Access.Agents;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Prompting.Roster;

/// <summary>Finds out line by line what a file would change, in a store as it is. It changes nothing.</summary>
internal sealed class RosterPlanner
{
    private readonly Dictionary<string, (string Name, bool IsClosed)> _teams;
    private readonly Dictionary<string, (string Name, string? TeamId)> _agents;
    private readonly Dictionary<string, string> _merged;
    private readonly Dictionary<(string What, string Id), (int Line, string Said)> _said = [];
    private readonly List<RosterStep> _steps = [];
    private readonly List<RosterFault> _faults = [];

    private RosterPlanner(IReadOnlyList<Team> teams, IReadOnlyList<Agent> agents, ILookup<int, AgentTeam> stays)
    {
        var keys = teams.ToDictionary(team => team.Id, team => team.ExternalId);
        var ids = agents.ToDictionary(agent => agent.Id, agent => agent.ExternalId);
        _teams = teams.ToDictionary(
            team => team.ExternalId, team => (team.Name, team.ClosedAt is not null), StringComparer.Ordinal);
        _agents = agents.Where(agent => agent.MergedIntoId is null).ToDictionary(
            agent => agent.ExternalId,
            agent => (agent.Name, AgentTeams.TeamOf(agent, stays[agent.Id]) is { } now ? keys[now.TeamId] : null),
            StringComparer.Ordinal);
        _merged = agents.Where(agent => agent.MergedIntoId is not null)
            .ToDictionary(agent => agent.ExternalId, agent => ids[agent.MergedIntoId!.Value], StringComparer.Ordinal);
    }

    public static async Task<RosterPlan> PlanAsync(
        DashboardContext context, IReadOnlyList<RosterLine> lines, IReadOnlyList<RosterFault> faults, CancellationToken cancellationToken)
    {
        var stays = await context.AgentTeams.AsNoTracking().ToListAsync(cancellationToken);
        var planner = new RosterPlanner(
            await context.Teams.AsNoTracking().ToListAsync(cancellationToken),
            await context.Agents.AsNoTracking().ToListAsync(cancellationToken),
            stays.ToLookup(stay => stay.AgentId));
        foreach (var line in lines)
        {
            if (planner.Take(line) is { } fault)
                planner._faults.Add(fault);
        }

        return new RosterPlan(
            planner._steps, [.. faults.Concat(planner._faults).OrderBy(fault => fault.Line)], lines.Count + faults.Count);
    }

    private RosterFault? Take(RosterLine line)
    {
        if (line.Fault() is { } fault)
            return fault;
        if (line.AgentId is { } agent && _merged.TryGetValue(agent, out var kept))
            return new RosterFault(line.Number, RosterFaultKind.MergedAgent, agent, kept);
        if (line.AgentId is not null && line.TeamId is { } to && _teams.TryGetValue(to, out var team) && team.IsClosed)
            return new RosterFault(line.Number, RosterFaultKind.ClosedTeam, to);
        return Contradiction(RosterColumns.AgentName, line.AgentId, line.AgentName, line.Number)
            ?? Contradiction(RosterColumns.TeamName, line.TeamId, line.TeamName, line.Number)
            ?? Contradiction(RosterColumns.TeamId, line.AgentId, line.TeamId, line.Number)
            ?? Change(line);
    }

    /// <summary>Why a line cannot be true together with one before it; null where it can.</summary>
    private RosterFault? Contradiction(string what, string? id, string? says, int number)
    {
        if (id is null || says is null)
            return null;
        if (_said.TryGetValue((what, id), out var before))
            return string.Equals(before.Said, says, StringComparison.Ordinal)
                ? null
                : what is RosterColumns.TeamId
                    ? new RosterFault(number, RosterFaultKind.OtherTeam, id, before.Said, before.Line, says)
                : new RosterFault(number, RosterFaultKind.OtherName, what, id, before.Said, before.Line, says);
        _said.Add((what, id), (number, says));
        return null;
    }

    private RosterFault? Change(RosterLine line)
    {
        if (line.TeamId is { } team)
            ChangeTeam(line.Number, team, line.TeamName);
        if (line.AgentId is { } agent)
            ChangeAgent(line, agent);
        return null;
    }

    private void ChangeTeam(int line, string id, string? name)
    {
        if (!_teams.TryGetValue(id, out var team))
            _steps.Add(new RosterStep(line, RosterStepKind.TeamAdded, id, null, name ?? id));
        else if (name is not null && !string.Equals(team.Name, name, StringComparison.Ordinal))
            _steps.Add(new RosterStep(line, RosterStepKind.TeamRenamed, id, team.Name, name));
        else
            return;
        _teams[id] = (name ?? id, team.IsClosed);
    }

    private void ChangeAgent(RosterLine line, string id)
    {
        var isKnown = _agents.TryGetValue(id, out var agent);
        if (!isKnown)
            _steps.Add(new RosterStep(line.Number, RosterStepKind.AgentAdded, id, null, line.AgentName ?? id));
        else if (line.AgentName is { } name && !string.Equals(agent.Name, name, StringComparison.Ordinal))
            _steps.Add(new RosterStep(line.Number, RosterStepKind.AgentRenamed, id, agent.Name, name));
        if (line.TeamId is { } team && !string.Equals(agent.TeamId, team, StringComparison.Ordinal))
            _steps.Add(new RosterStep(line.Number, RosterStepKind.AgentMoved, id, agent.TeamId, team));
        _agents[id] = (line.AgentName ?? (isKnown ? agent.Name : id), line.TeamId ?? agent.TeamId);
    }
}
