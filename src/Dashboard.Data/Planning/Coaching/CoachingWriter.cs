using Dashboard.Data.Access;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Planning.Coaching;

/// <summary>
/// Writes what is noted about an agent, with its line in the audit log, and tells those open pages alone that show the agent's results: a
/// note wakes nobody who may not see it. The log says about whom, never what: it is read by people who see no results.
/// </summary>
/// <param name="writer">The one way to write.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">Dates what is kept.</param>
internal sealed class CoachingWriter(StoreWriter writer, StoreChanges changes, TimeProvider clock)
{
    /// <summary>One change: nothing is written when it finds a problem.</summary>
    public async Task<CoachingProblem> RunAsync(
        Viewer viewer, AgentInTeam about, Func<CoachingEdit, CancellationToken, Task<CoachingProblem>> work, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!CoachingAccess.Sees(viewer, about))
            return CoachingProblem.NotAllowed;
        var problem = await writer.WriteFeedbackAsAsync(viewer, WorkAsync, token);
        if (problem is CoachingProblem.None)
            changes.Publish(StoreChange.OfResults([about]));
        return problem;

        async Task<CoachingProblem> WorkAsync(DashboardContext context, Viewer now, CancellationToken cancellationToken)
        {
            if (CoachingAccess.Sees(now, about))
            {
                return await context.IsByAgentVisibleToAsync(now, about, cancellationToken)
                    && await NameAsync(context, about, cancellationToken) is { } name
                    ? await work(new CoachingEdit(context, about, name, now, clock), cancellationToken)
                    : CoachingProblem.NotAllowed;
            }

            context.AddRefusal(clock, Actor.FromViewer(viewer), "what is noted about an agent");
            return CoachingProblem.NotAllowed;
        }
    }

    // An agent who turned out to be another has no notes of their own any more.
    private static async Task<string?> NameAsync(DashboardContext context, AgentInTeam about, CancellationToken cancellationToken)
    {
        var agent = await context.Agents
            .Where(row => row.Id == about.AgentId && row.MergedIntoId == null)
            .Select(row => row.ExternalId)
            .SingleOrDefaultAsync(cancellationToken);
        var team = await context.Teams
            .Where(row => row.Id == about.TeamId)
            .Select(row => row.ExternalId)
            .SingleOrDefaultAsync(cancellationToken);
        return agent is null || team is null ? null : $"agent {agent} of team {team}";
    }
}

/// <summary>What one change works with.</summary>
/// <param name="Name">About whom, for the audit log.</param>
internal sealed record CoachingEdit(DashboardContext Context, AgentInTeam About, string Name, Viewer Viewer, TimeProvider Clock)
{
    /// <summary>When it is done.</summary>
    public DateTimeOffset Now { get; } = Clock.GetUtcNow();

    /// <summary>A key, or a version, that no other has.</summary>
    public Guid NewId() => Guid.CreateVersion7(Now);

    /// <summary>Adds a line to the audit log.</summary>
    public void Log(string action, string more = "") =>
        Context.AuditLog.Add(AuditEntries.New(Clock, Actor.FromViewer(Viewer), action, Name + more));
}
