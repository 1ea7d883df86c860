using Dashboard.Data.Access.People;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.Agents;

/// <summary>
/// What admins do about agents and teams, one at a time. A name that is given here holds whatever closings say, until it is given back. A
/// move counts for closed conversations from now on that name no team; what is attributed stays where it is.
/// </summary>
public sealed class RosterEditor
{
    private readonly StoreWriter _writer;
    private readonly StoreChanges _changes;
    private readonly TimeProvider _clock;

    internal RosterEditor(StoreWriter writer, StoreChanges changes, TimeProvider clock) =>
        (_writer, _changes, _clock) = (writer, changes, clock);

    /// <summary>Calls an agent something else.</summary>
    /// <param name="id">The help desk's id, as in all that follow.</param>
    /// <param name="name">1 to 200 characters; null or blank for the one that the next closing gives.</param>
    /// <param name="seen">The name that whoever asks has seen; null for whatever it is.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RegistryAnswer> RenameAgentAsync(
        string id, string? name, string? seen, Actor actor, CancellationToken cancellationToken) =>
        ChangeAgentAsync(
            id,
            actor,
            (acts, agent) =>
            {
                if (Fault(name, seen, agent.Name) is { } fault)
                    return Task.FromResult(fault);
                acts.Rename(agent, RosterActs.NameOf(name));
                return Task.FromResult(RegistryAnswer.Done);
            },
            cancellationToken);

    /// <summary>Puts an agent into another team from now on.</summary>
    /// <param name="teamId">The help desk's id of the team.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RegistryAnswer> MoveAgentAsync(string id, string teamId, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            async (context, acts) =>
            {
                if (await AgentAsync(context, id, cancellationToken) is not { } agent)
                    return AgentLookup.NotFound(id);
                if (await TeamAsync(context, teamId, cancellationToken) is not { } team)
                    return UnknownTeam(teamId);
                if (team.ClosedAt is not null)
                    return RegistryAnswer.Refused(
                        RegistryProblemKind.ClosedTeam, $"The team \"{team.ExternalId}\" is closed: open it again first.");
                await acts.MoveAsync(agent, team, cancellationToken);
                return RegistryAnswer.Done;
            },
            cancellationToken);

    /// <summary>Makes a team before any closed conversation names it, so that it can be assigned.</summary>
    /// <param name="name">1 to 200 characters; null or blank for its id.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RegistryAnswer> AddTeamAsync(string id, string? name, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            async (context, acts) =>
            {
                if (RosterActs.IdOf(id) is not { } spelt)
                    return RegistryAnswer.Refused(
                        RegistryProblemKind.InvalidId, $"An id has 1 to {Agent.LongestExternalId} characters that can be seen.");
                if (Fault(name, seen: null, "") is { } fault)
                    return fault;
                if (await TeamAsync(context, spelt, cancellationToken) is not null)
                    return RegistryAnswer.Refused(RegistryProblemKind.DuplicateTeam, $"There is a team with the id \"{spelt}\" already.");
                acts.AddTeam(spelt, RosterActs.NameOf(name) ?? spelt);
                return RegistryAnswer.Done;
            },
            cancellationToken);

    /// <summary>Calls a team something else; as of <see cref="RenameAgentAsync"/>.</summary>
    /// <param name="name">1 to 200 characters; null or blank for the one that the next closing gives.</param>
    /// <param name="seen">The name that whoever asks has seen; null for whatever it is.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RegistryAnswer> RenameTeamAsync(
        string id, string? name, string? seen, Actor actor, CancellationToken cancellationToken) =>
        ChangeTeamAsync(
            id,
            actor,
            (acts, team) =>
            {
                if (Fault(name, seen, team.Name) is { } fault)
                    return fault;
                acts.Rename(team, RosterActs.NameOf(name));
                return RegistryAnswer.Done;
            },
            cancellationToken);

    /// <summary>Closes a team, or opens it again: nobody is put into a closed one. Its results stay, and who leads it sees them.</summary>
    /// <param name="isClosed">Whether it is to be closed.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RegistryAnswer> CloseTeamAsync(string id, bool isClosed, Actor actor, CancellationToken cancellationToken) =>
        ChangeTeamAsync(
            id,
            actor,
            (acts, team) =>
            {
                acts.Close(team, isClosed);
                return RegistryAnswer.Done;
            },
            cancellationToken);

    private static RegistryAnswer? Fault(string? name, string? seen, string present) =>
        !string.IsNullOrWhiteSpace(name) && RosterActs.NameOf(name) is null
            ? RegistryAnswer.Refused(RegistryProblemKind.InvalidName, "A name has at most 200 characters.")
        : seen is not null && !string.Equals(seen, present, StringComparison.Ordinal)
            ? RegistryAnswer.Refused(RegistryProblemKind.ChangedMeanwhile, $"The name is \"{present}\" meanwhile; look again.")
        : null;

    private Task<RegistryAnswer> ChangeAgentAsync(
        string id, Actor actor, Func<RosterActs, Agent, Task<RegistryAnswer>> work, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            async (context, acts) => await AgentAsync(context, id, cancellationToken) is { } agent
                ? await work(acts, agent)
                : AgentLookup.NotFound(id),
            cancellationToken);

    private Task<RegistryAnswer> ChangeTeamAsync(
        string id, Actor actor, Func<RosterActs, Team, RegistryAnswer> work, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            async (context, acts) => await TeamAsync(context, id, cancellationToken) is { } team ? work(acts, team) : UnknownTeam(id),
            cancellationToken);

    private async Task<RegistryAnswer> ChangeAsync(
        Actor actor, Func<DashboardContext, RosterActs, Task<RegistryAnswer>> work, CancellationToken cancellationToken)
    {
        var answer = await _writer.WriteFeedbackAsAdminAsync(
                actor, _clock, "agents and teams", (context, _) => work(context, new RosterActs(context, _clock, actor)), cancellationToken)
            .OrWhenLostAsync(AdminRights.Lost());
        if (answer.Succeeded)
            _changes.Publish(StoreChange.OfKinds(ChangeKinds.Names | ChangeKinds.Syncing));
        return answer;
    }

    /// <summary>Of one who is merged into another, that other.</summary>
    private static async Task<Agent?> AgentAsync(DashboardContext context, string id, CancellationToken cancellationToken)
    {
        var found = await context.FindAgentAsync(id, cancellationToken);
        return found?.MergedIntoId is { } kept ? await context.Agents.SingleAsync(agent => agent.Id == kept, cancellationToken) : found;
    }

    private static Task<Team?> TeamAsync(DashboardContext context, string typed, CancellationToken cancellationToken)
    {
        var id = HelpDeskId.Normalise(typed);
        return context.Teams.SingleOrDefaultAsync(team => team.ExternalId == id, cancellationToken);
    }

    private static RegistryAnswer UnknownTeam(string id) =>
        RegistryAnswer.Refused(RegistryProblemKind.UnknownTeam, $"There is no team with the id \"{id}\".");
}
