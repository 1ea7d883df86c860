using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Sync.Health;
using Dashboard.Formats;
using Dashboard.Identity;
using Dashboard.Live;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Admin.Sync;

/// <summary>How syncing goes, and what admins do about it. The page reads itself anew whenever something changes, and every few seconds.</summary>
public sealed partial class SyncPage : IDisposable
{
    /// <summary>How old the times and ages on the page may get.</summary>
    private static readonly TimeSpan Refresh = TimeSpan.FromSeconds(15);

    private readonly LatestOnly _latest = new();
    private ReloadThrottle? _throttle;
    private ITimer? _timer;
    private IDisposable? _subscription;
    private SyncHealth? _health;
    private bool _isRefused;
    private bool _cannotRead;

    /// <summary>Asks how it goes.</summary>
    [Inject]
    public required SyncHealthQuery Query { get; init; }

    /// <summary>Tells that something has changed.</summary>
    [Inject]
    public required StoreChanges Changes { get; init; }

    /// <summary>Whether the store can be used.</summary>
    [Inject]
    public required StoreHealth Store { get; init; }

    /// <summary>Whose clocks the times are on.</summary>
    [Inject]
    public required ZoneInForce Zones { get; init; }

    /// <summary>Paces the reading.</summary>
    [Inject]
    public required TimeProvider Clock { get; init; }

    /// <summary>Who is looking.</summary>
    [Inject]
    internal ViewerAccessor Viewers { get; init; } = null!;

    private ReportingZone Zone => Zones.Current;

    private string CannotRead => Store.Failure is { } failure
        ? Phrases.Of(SyncWords.CannotReadBecause, FaultTexts.Of(failure.Fault))
        : SyncWords.CannotRead;

    /// <inheritdoc />
    public void Dispose()
    {
        _subscription?.Dispose();
        _timer?.Dispose();
        _throttle?.Dispose();
        _latest.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        if (!RendererInfo.IsInteractive)
            return;
        _throttle = new ReloadThrottle(Clock, () => InvokeAsync(LoadAsync));
        _subscription = Changes.Subscribe(_ => _throttle.Signal());
        _timer = Clock.CreateTimer(_ => _throttle.Signal(), null, Refresh, Refresh);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        try
        {
            await _latest.RunAsync(ReadAsync, health => (_health, _isRefused, _cannotRead) = (health, health is null, false));
        }
        catch (Exception problem) when (StoreTrouble.Is(problem))
        {
            // What was read last stays; the page goes on as soon as the store does.
            _cannotRead = true;
            _throttle!.Signal();
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            await DispatchExceptionAsync(problem);
        }

        StateHasChanged();
    }

    private async Task<SyncHealth?> ReadAsync(CancellationToken cancellationToken) =>
        await Query.RunAsync(await Viewers.CurrentAsync(cancellationToken), cancellationToken);
}
