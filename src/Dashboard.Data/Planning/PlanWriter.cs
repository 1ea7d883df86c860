using Dashboard.Data.Access;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;

namespace Dashboard.Data.Planning;

/// <summary>Writes what is set or noted, with its line in the audit log, and tells open pages once it is kept.</summary>
/// <param name="writer">The one way to write.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">Dates what is kept.</param>
internal sealed class PlanWriter(StoreWriter writer, StoreChanges changes, TimeProvider clock)
{
    /// <summary>
    /// One change, by who somebody is in this moment: nothing is written when it finds a problem, but that they may not, if they may not.
    /// </summary>
    public async Task<PlanProblem> RunAsync(
        Viewer viewer, Func<PlanEdit, CancellationToken, Task<PlanProblem>> work, CancellationToken cancellationToken)
    {
        // One at a time in the whole installation: what was looked at before still holds when it is written.
        var problem = await writer.WriteFeedbackAsAsync(viewer, WorkAsync, cancellationToken);
        if (problem is PlanProblem.None)
            changes.Publish(StoreChange.OfKinds(ChangeKinds.Plans));
        return problem;

        async Task<PlanProblem> WorkAsync(DashboardContext context, Viewer now, CancellationToken token)
        {
            var found = await work(new PlanEdit(context, await AudienceNames.ReadAsync(context, token), now, clock), token);
            if (found is PlanProblem.NotAllowed)
                context.AddRefusal(clock, Actor.FromViewer(viewer), "targets and events");
            return found;
        }
    }
}

/// <summary>What one change works with.</summary>
internal sealed record PlanEdit(DashboardContext Context, AudienceNames Names, Viewer Viewer, TimeProvider Clock)
{
    /// <summary>When it is done.</summary>
    public DateTimeOffset Now { get; } = Clock.GetUtcNow();

    /// <summary>A key, or a version, that no other has.</summary>
    public Guid NewId() => Guid.CreateVersion7(Now);

    /// <summary>Adds a line to the audit log.</summary>
    public void Log(string action, string details) =>
        Context.AuditLog.Add(AuditEntries.New(Clock, Actor.FromViewer(Viewer), action, details));
}
