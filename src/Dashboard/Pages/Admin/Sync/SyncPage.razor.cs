using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Sync.Health;
using Dashboard.Formats;
using Dashboard.Identity;
using Dashboard.Live;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Admin.Sync;

/// <summary>
/// How syncing goes, and what admins do about it. The page reads itself anew whenever that changes, and every few seconds.
/// </summary>
public sealed partial class SyncPage
{
    private SyncHealth? _health;
    private bool _isRefused;
    private string _userId = "";

    /// <summary>Asks how it goes.</summary>
    [Inject]
    public required SyncHealthQuery Query { get; init; }

    /// <summary>Whether the store can be used.</summary>
    [Inject]
    public required StoreHealth Store { get; init; }

    /// <summary>Whose clocks the times are on.</summary>
    [Inject]
    public required ZoneInForce Zones { get; init; }

    /// <summary>Who is looking.</summary>
    [Inject]
    internal ViewerAccessor Viewers { get; init; } = null!;

    /// <summary>How old the times and ages on the page may get.</summary>
    protected override TimeSpan? Beat => TimeSpan.FromSeconds(15);

    private ReportingZone Zone => Zones.Current;

    private string CannotReadWhy => Store.Failure is { } failure
        ? Phrases.Of(SyncWords.CannotReadBecause, FaultTexts.Of(failure.Fault))
        : SyncWords.CannotRead;

    // Not with results: an admin may be an agent too, and what came for them is not theirs to hear of.
    /// <inheritdoc />
    protected override Urgency UrgencyOf(StoreChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.MovesRightsOf(_userId) ? Urgency.Now
            : change.Is(ChangeKinds.Syncing | ChangeKinds.Progress | ChangeKinds.Names) ? Urgency.Soon
            : Urgency.None;
    }

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => RendererInfo.IsInteractive ? GoLiveAsync() : Task.CompletedTask;

    private protected override async Task<bool> ReadAsync(LatestOnly latest, bool isAsked)
    {
        // The time that it is of is on it.
        await latest.RunAsync(ReadAsync, health => (_health, _isRefused) = (health, health is null));
        return true;
    }

    private async Task<SyncHealth?> ReadAsync(CancellationToken cancellationToken)
    {
        var viewer = await Viewers.CurrentAsync(cancellationToken);
        _userId = viewer.UserId;
        return await Query.RunAsync(viewer, cancellationToken);
    }
}
