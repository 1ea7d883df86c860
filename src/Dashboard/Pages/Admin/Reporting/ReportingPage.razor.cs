using Dashboard.Data.Access;
using Dashboard.Data.Rollups;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Identity;
using Dashboard.Live;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Admin.Reporting;

/// <summary>How results are reported, for admins. It reads itself anew while the sums by day are being counted again.</summary>
public sealed partial class ReportingPage
{
    private RollupHealth? _rollups;
    private bool _isRefused;
    private string _userId = "";

    /// <summary>The reporting time zone.</summary>
    [Inject]
    public required ReportingZones Zones { get; init; }

    /// <summary>Who is looking.</summary>
    [Inject]
    internal ViewerAccessor Viewers { get; init; } = null!;

    /// <inheritdoc />
    protected override Urgency UrgencyOf(StoreChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.MovesRightsOf(_userId) ? Urgency.Now : change.Is(ChangeKinds.Syncing) ? Urgency.Soon : Urgency.None;
    }

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => RendererInfo.IsInteractive ? GoLiveAsync() : Task.CompletedTask;

    private protected override async Task<bool> ReadAsync(LatestOnly latest, bool isAsked)
    {
        var before = (_rollups, _isRefused);
        await latest.RunAsync(ReadAsync, rollups => (_rollups, _isRefused) = (rollups, rollups is null));
        return before != (_rollups, _isRefused);
    }

    private async Task<RollupHealth?> ReadAsync(CancellationToken cancellationToken)
    {
        var viewer = await Viewers.CurrentAsync(cancellationToken);
        _userId = viewer.UserId;
        return viewer.Roles.HasFlag(ViewerRoles.Admin) ? await Zones.ReadAsync(cancellationToken) : null;
    }
}
