using Dashboard.Data.Access;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Access.Agents;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Prompting.Roster;

/// <summary>
/// Agents and teams from a CSV file: first what it would change, then, confirmed, exactly that and nothing else, in one transaction. The
/// same file again changes nothing.
/// </summary>
public sealed class RosterImport
{
    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly StoreWriter _writer;
    private readonly StoreChanges _changes;
    private readonly TimeProvider _clock;

    internal RosterImport(
        IDbContextFactory<DashboardContext> contexts, StoreWriter writer, StoreChanges changes, TimeProvider clock) =>
        (_contexts, _writer, _changes, _clock) = (contexts, writer, changes, clock);

    /// <summary>What a file would change now.</summary>
    /// <param name="content">The file: UTF-8, or UTF-16 with its byte order mark.</param>
    public async Task<RosterPlan> PreviewAsync(byte[] content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        var file = await RosterFile.ReadAsync(content, cancellationToken);
        if (file.Problem is { } problem)
            return RosterPlan.Refused(problem);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await RosterPlanner.PlanAsync(context, file.Lines, file.Faults, cancellationToken);
    }

    /// <summary>Does what was shown and confirmed.</summary>
    /// <param name="content">The same file.</param>
    /// <param name="confirmed">What was shown: where it would be something else by now, nothing is done.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Whether it was done, and else why not.</returns>
    public async Task<RosterOutcome> ApplyAsync(
        byte[] content, RosterPlan confirmed, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(confirmed);
        var file = await RosterFile.ReadAsync(content, cancellationToken);
        var outcome = await _writer.WriteFeedbackAsAdminAsync(
            actor, _clock, "agents and teams", InTransactionAsync, cancellationToken);
        if (outcome.IsDone)
            _changes.Publish(StoreChange.OfKinds(ChangeKinds.Names | ChangeKinds.Syncing));
        return outcome;

        async Task<RosterOutcome> InTransactionAsync(DashboardContext context, CancellationToken token)
        {
            var plan = file.Problem is { } problem
                ? RosterPlan.Refused(problem)
                : await RosterPlanner.PlanAsync(context, file.Lines, file.Faults, token);
            if (!plan.IsSame(confirmed))
                return new RosterOutcome(plan, IsDone: false, HasChanged: true);
            if (!plan.CanBeApplied)
                return new RosterOutcome(plan, IsDone: false, HasChanged: false);
            var acts = new RosterActs(context, _clock, actor);
            await DoAsync(context, acts, plan, token);
            return new RosterOutcome(plan, IsDone: true, HasChanged: false);
        }
    }

    private static async Task DoAsync(DashboardContext context, RosterActs acts, RosterPlan plan, CancellationToken cancellationToken)
    {
        var teams = await context.Teams.ToDictionaryAsync(team => team.ExternalId, StringComparer.Ordinal, cancellationToken);
        var agents = await context.Agents.ToDictionaryAsync(agent => agent.ExternalId, StringComparer.Ordinal, cancellationToken);
        foreach (var step in plan.Steps.Where(step => step.Kind is not RosterStepKind.AgentMoved))
            Do(acts, step, teams, agents);

        // Moves need the keys of what was made.
        await context.SaveChangesAsync(cancellationToken);
        foreach (var step in plan.Steps.Where(step => step.Kind is RosterStepKind.AgentMoved))
            await acts.MoveAsync(agents[step.Id], teams[step.After], cancellationToken);
    }

    private static void Do(RosterActs acts, RosterStep step, Dictionary<string, Team> teams, Dictionary<string, Agent> agents)
    {
        switch (step.Kind)
        {
            case RosterStepKind.TeamAdded: teams[step.Id] = acts.AddTeam(step.Id, step.After); break;
            case RosterStepKind.TeamRenamed: acts.Rename(teams[step.Id], step.After); break;
            case RosterStepKind.AgentAdded: agents[step.Id] = acts.AddAgent(step.Id, step.After); break;
            case RosterStepKind.AgentRenamed: acts.Rename(agents[step.Id], step.After); break;
        }
    }
}
