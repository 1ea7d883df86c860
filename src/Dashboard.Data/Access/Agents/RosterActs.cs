using System.Globalization;
using System.Text;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.Agents;

/// <summary>
/// Changes to agents and teams, inside a transaction that holds the feedback lock: whoever takes closed conversations makes and names them
/// too. Each is written into the audit log; what is so already is no change.
/// </summary>
internal sealed class RosterActs(DashboardContext context, TimeProvider clock, Actor actor)
{
    private const int LongestName = 200;

    /// <summary>A name as it is kept: on one line, trimmed; null where it is none.</summary>
    public static string? NameOf(string? typed)
    {
        // Zero-width characters stay: some scripts are written with them.
        var line = (typed ?? "").EnumerateRunes().Select(rune => Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? " " : rune.ToString());
        var name = string.Concat(line).Replace('\uFFFE', ' ').Trim().Normalize(NormalizationForm.FormC);
        return name.Length is > 0 and <= LongestName ? name : null;
    }

    /// <summary>An id of an agent or a team in its one spelling; null where it is none.</summary>
    public static string? IdOf(string? typed) =>
        HelpDeskId.Normalise(typed) is { Length: > 0 and <= Agent.LongestExternalId } id ? id : null;

    public Agent AddAgent(string id, string name)
    {
        var agent = new Agent { ExternalId = id, Name = name, IsNamedHere = !string.Equals(id, name, StringComparison.Ordinal) };
        context.Agents.Add(agent);
        Record(AuditActions.AgentAdded, $"{id}: {name}");
        return agent;
    }

    /// <param name="name">Null for the one that closings give, from the next one on.</param>
    public void Rename(Agent agent, string? name)
    {
        if (name is null ? !agent.IsNamedHere : agent.IsNamedHere && string.Equals(agent.Name, name, StringComparison.Ordinal))
            return;
        Record(AuditActions.AgentRenamed, $"{agent.ExternalId}: {agent.Name} → {name ?? "as the help desk calls them"}");
        (agent.Name, agent.IsNamedHere, agent.NamedAt) = (name ?? agent.Name, name is not null, name is null ? null : agent.NamedAt);
    }

    /// <summary>Puts an agent into a team, for what is closed from now on. Needs the agent's key.</summary>
    public async Task MoveAsync(Agent agent, Team team, CancellationToken cancellationToken)
    {
        var stays = await context.AgentTeams.Where(stay => stay.AgentId == agent.Id).ToListAsync(cancellationToken);
        var present = AgentTeams.TeamOf(agent, stays)?.TeamId;
        if (present == team.Id)
            return;
        var now = clock.GetUtcNow().CutToMilliseconds();
        var from = stays.Count > 0 && stays.Max(stay => stay.From) >= now ? stays.Max(stay => stay.From).AddMilliseconds(1) : now;
        context.AgentTeams.Add(new AgentTeam { AgentId = agent.Id, TeamId = team.Id, From = from });
        var before = present is { } key ? (await context.Teams.SingleAsync(one => one.Id == key, cancellationToken)).ExternalId : "none";
        Record(AuditActions.AgentMoved, $"{agent.ExternalId}: {before} → {team.ExternalId}");
    }

    public Team AddTeam(string id, string name)
    {
        var team = new Team { ExternalId = id, Name = name, IsNamedHere = !string.Equals(id, name, StringComparison.Ordinal) };
        context.Teams.Add(team);
        Record(AuditActions.TeamAdded, $"{id}: {name}");
        return team;
    }

    /// <param name="name">As of <see cref="Rename(Agent, string?)"/>.</param>
    public void Rename(Team team, string? name)
    {
        if (name is null ? !team.IsNamedHere : team.IsNamedHere && string.Equals(team.Name, name, StringComparison.Ordinal))
            return;
        Record(AuditActions.TeamRenamed, $"{team.ExternalId}: {team.Name} → {name ?? "as the help desk calls it"}");
        (team.Name, team.IsNamedHere, team.NamedAt) = (name ?? team.Name, name is not null, name is null ? null : team.NamedAt);
    }

    public void Close(Team team, bool isClosed)
    {
        if (team.ClosedAt is not null == isClosed)
            return;
        team.ClosedAt = isClosed ? clock.GetUtcNow() : null;
        Record(isClosed ? AuditActions.TeamClosed : AuditActions.TeamReopened, $"{team.ExternalId}: {team.Name}");
    }

    private void Record(string action, string details) => context.AuditLog.Add(AuditEntries.New(clock, actor, action, details));
}
