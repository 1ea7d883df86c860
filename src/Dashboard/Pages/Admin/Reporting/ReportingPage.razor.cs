using Dashboard.Data.Access;
using Dashboard.Data.Rollups;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Admin.Reporting;

/// <summary>How results are reported, for admins. It reads itself anew while the sums by day are being counted again.</summary>
public sealed partial class ReportingPage
{
    /// <summary>The reporting time zone.</summary>
    [Inject]
    public required ReportingZones Zones { get; init; }

    /// <inheritdoc />
    protected override bool IsConcernedBy(StoreChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Is(ChangeKinds.Syncing);
    }

    /// <inheritdoc />
    protected override async Task<RollupHealth?> ReadAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.Roles.HasFlag(ViewerRoles.Admin) ? await Zones.ReadAsync(cancellationToken) : null;
    }
}
