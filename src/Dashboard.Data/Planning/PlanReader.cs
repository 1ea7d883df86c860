using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Planning;

/// <summary>Reads the targets and events that somebody sees.</summary>
public sealed class PlanReader(IDbContextFactory<DashboardContext> contexts)
{
    /// <summary>Everything that is set or noted for whom the viewer sees.</summary>
    public async Task<Plan> RunAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.SeesResults)
            return Plan.Empty;

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var targets = await context.Targets.AsNoTracking().ToListAsync(cancellationToken);
        var events = await context.NotedEvents.AsNoTracking().ToListAsync(cancellationToken);
        if (targets.Count == 0 && events.Count == 0)
            return Plan.Empty;

        var names = await AudienceNames.ReadAsync(context, cancellationToken);
        return new Plan(
            [
                .. from target in targets
                   let audience = new Audience(target.AudienceKind, target.AudienceId)
                   where PlanAccess.Sees(viewer, audience)
                   orderby target.Measure, target.AudienceKind, target.AudienceId, target.From
                   select new TargetEntry(
                       target.Id, target.Measure, target.From, target.Value, audience, names.Of(audience),
                       target.Version, target.ChangedBy, target.ChangedAt),
            ],
            [
                .. from noted in events
                   let audience = new Audience(noted.AudienceKind, noted.AudienceId)
                   where PlanAccess.Sees(viewer, audience)
                   orderby noted.From, noted.To, noted.Id
                   select new EventEntry(
                       noted.Id, noted.From, noted.To, noted.Text, audience, names.Of(audience),
                       noted.Version, noted.ChangedBy, noted.ChangedAt),
            ]);
    }
}
