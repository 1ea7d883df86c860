using Dashboard.Data.Access;
using Dashboard.Data.Rollups;
using Dashboard.Data.Settings;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Admin.Reporting;

/// <summary>
/// How results are reported, for admins. It reads itself anew whenever that is changed, and while the sums by day are being counted again.
/// </summary>
public sealed partial class ReportingPage
{
    private const int MostChanges = 10;

    /// <summary>The reporting time zone.</summary>
    [Inject]
    public required ReportingZones Zones { get; init; }

    /// <summary>What is agreed on beside it.</summary>
    [Inject]
    public required ReportingDesk Desk { get; init; }

    /// <summary>On whose clocks changes are dated.</summary>
    [Inject]
    public required ZoneInForce ZoneInForce { get; init; }

    /// <inheritdoc />
    protected override bool IsConcernedBy(StoreChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Is(ChangeKinds.Syncing);
    }

    /// <inheritdoc />
    protected override async Task<ReportingSight?> ReadAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.Roles.HasFlag(ViewerRoles.Admin)
            ? new ReportingSight(
                await Zones.ReadAsync(cancellationToken),
                await Desk.ReadAsync(cancellationToken),
                await Desk.HistoryAsync(viewer, MostChanges, cancellationToken))
            : null;
    }
}
