using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Sync.Health;
using Dashboard.Formats;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Admin.Sync;

/// <summary>
/// How syncing goes, and what admins do about it. The page reads itself anew whenever that changes, and every few seconds.
/// </summary>
public sealed partial class SyncPage
{
    /// <summary>Asks how it goes.</summary>
    [Inject]
    public required SyncHealthQuery Query { get; init; }

    /// <summary>Whether the store can be used.</summary>
    [Inject]
    public required StoreHealth Store { get; init; }

    /// <summary>Whose clocks the times are on.</summary>
    [Inject]
    public required ZoneInForce Zones { get; init; }

    /// <summary>How old the times and ages on the page may get.</summary>
    protected override TimeSpan? Beat => TimeSpan.FromSeconds(15);

    private ReportingZone Zone => Zones.Current;

    private string CannotReadWhy => Store.Failure is { } failure
        ? Phrases.Of(SyncWords.CannotReadBecause, FaultTexts.Of(failure.Fault))
        : SyncWords.CannotRead;

    // Not with results: an admin may be an agent too, and what came for them is not theirs to hear of.
    /// <inheritdoc />
    protected override bool IsConcernedBy(StoreChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Is(ChangeKinds.Syncing | ChangeKinds.Progress | ChangeKinds.Names);
    }

    /// <inheritdoc />
    protected override Task<SyncHealth?> ReadAsync(Viewer viewer, CancellationToken cancellationToken) =>
        Query.RunAsync(viewer, cancellationToken);
}
