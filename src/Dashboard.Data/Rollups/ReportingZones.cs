using Dashboard.Data.Access;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Rollups;

/// <summary>
/// The reporting time zone as admins set it while the product runs. For another one all day cells and hour cells are made anew
/// (<see cref="RollupRebuild"/>); until that is done the old ones count, under the old zone's name. What is set here wins over the settings
/// that the product was started with.
/// </summary>
/// <param name="zones">The zone in force, brought up to date when another is asked for.</param>
/// <param name="changes">Told that another zone is asked for.</param>
public sealed class ReportingZones(
    IDbContextFactory<DashboardContext> contexts, StoreWriter writer, ZoneInForce zones, StoreChanges changes, TimeProvider clock)
{
    /// <summary>Which zone counts, which one is to, and how far the day cells are on the way there.</summary>
    public async Task<RollupHealth> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await RollupReading.RunAsync(context, zones, cancellationToken);
    }

    /// <summary>Asks for another zone. The instance that leads begins within half a minute to make the cells for it.</summary>
    /// <param name="viewer">Who asks; only admins may.</param>
    /// <param name="known">The zone that was to count when they looked; null where they do not mind.</param>
    /// <param name="id">An IANA name, such as "Europe/Berlin".</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public async Task<ZoneAnswer> ChangeAsync(Viewer viewer, string? known, string? id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Roles.HasFlag(ViewerRoles.Admin))
            return ZoneAnswer.NotAllowed;
        if (!ReportingZone.TryCreate(id?.Trim(), out var zone, out _))
            return ZoneAnswer.Unknown;

        var answer = await AskAsync(Actor.FromViewer(viewer), known, zone, cancellationToken);
        if (answer is ZoneAnswer.Saved)
        {
            await zones.RefreshAsync(cancellationToken);
            changes.Publish(StoreChange.OfKinds(ChangeKinds.Syncing));
        }

        return answer;
    }

    // Two who ask at once take turns.
    private Task<ZoneAnswer> AskAsync(Actor actor, string? known, ReportingZone zone, CancellationToken cancellationToken) =>
        writer.WriteFeedbackAsAdminAsync(
                actor,
                clock,
                "the reporting time zone",
                (context, token) => ChangeAsync(context, actor, known, zone, token),
                cancellationToken)
            .OrWhenLostAsync(ZoneAnswer.NotAllowed);

    private async Task<ZoneAnswer> ChangeAsync(
        DashboardContext context, Actor actor, string? known, ReportingZone zone, CancellationToken cancellationToken)
    {
        var state = await context.RollupStates.SingleAsync(cancellationToken);
        var before = zones.Named(state.WantedTimeZone).Id;
        if (known is not null && !string.Equals(before, known, StringComparison.Ordinal))
            return ZoneAnswer.ChangedMeanwhile;
        if (string.Equals(before, zone.Id, StringComparison.Ordinal))
            return ZoneAnswer.Unchanged;
        state.WantedTimeZone = zone.Id;
        context.AuditLog.Add(AuditEntries.New(clock, actor, AuditActions.ReportingZoneChanged, $"{before} → {zone.Id}"));
        return ZoneAnswer.Saved;
    }
}

/// <summary>What came of asking for another reporting time zone.</summary>
public enum ZoneAnswer
{
    /// <summary>It is asked for.</summary>
    Saved = 0,

    /// <summary>It was asked for already.</summary>
    Unchanged = 1,

    /// <summary>There is no such zone on this machine.</summary>
    Unknown = 2,

    /// <summary>Somebody else has asked for another one since.</summary>
    ChangedMeanwhile = 3,

    /// <summary>Whoever asked is no admin, or not any more.</summary>
    NotAllowed = 4,
}
