using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Live;

/// <summary>
/// The one machine of pages and panels that read anew by themselves: when a change concerns them, and now and then in any case; of what its
/// reader asks for only the latest counts; a store that is away is asked again. A change lets a reading that is under way come to its end,
/// and is read after it: while much changes and reading takes long, nothing would ever be shown otherwise. It is drawn anew only when
/// something that it shows has changed: to draw the same once more sends a frame to the browser, and a frame says that something has
/// happened.
/// </summary>
public abstract class LiveComponent : LeavableComponent
{
    private readonly LatestOnly _latest = new();
    private ReloadThrottle? _throttle;
    private IDisposable? _subscription;
    private ITimer? _beat;
    private int _underWay;
    private bool _isOutdated;
    private bool _mayShowLess;

    /// <summary>Whether the store could not be read the last time.</summary>
    public bool CannotRead { get; private protected set; }

    /// <summary>What time it is.</summary>
    [Inject]
    protected TimeProvider Clock { get; private init; } = null!;

    /// <summary>What no signal tells, such as a name changed by a command, is seen after this time at the latest; null for never.</summary>
    protected virtual TimeSpan? Beat => TimeSpan.FromMinutes(1);

    /// <summary>The time from a change to the reading, and the shortest between two; null for that of the throttle.</summary>
    protected virtual TimeSpan? Pace => null;

    [Inject]
    private StoreChanges Changes { get; init; } = null!;

    /// <summary>Whether a change concerns what is shown. Called on the writer's thread: it must return at once.</summary>
    /// <param name="change">The change.</param>
    protected abstract Urgency UrgencyOf(StoreChange change);

    /// <summary>Reads, and takes over what was read.</summary>
    /// <param name="latest">Runs the reading, unless a newer one takes its place.</param>
    /// <param name="isAsked">Whether the reader has asked for it, rather than a change.</param>
    /// <returns>Whether anything that is shown has changed.</returns>
    private protected abstract Task<bool> ReadAsync(LatestOnly latest, bool isAsked);

    /// <summary>The store could not be read: what is shown stays, and it is tried again.</summary>
    private protected virtual void OnTrouble() => CannotRead = true;

    /// <summary>Reads for the first time, and from now on whenever it must.</summary>
    protected Task GoLiveAsync()
    {
        _throttle = new ReloadThrottle(Clock, () => InvokeAsync(ReadAgainAsync), Pace, Pace);
        _subscription = Changes.Subscribe(OnChange);
        if (Beat is { } beat)
            _beat = Clock.CreateTimer(_ => _throttle.Signal(), null, beat, beat);
        return LoadAsync(isAsked: true);
    }

    /// <summary>Reads after <see cref="Pace"/>.</summary>
    protected void ReadSoon() => _throttle?.Signal();

    /// <summary>Reads now, and draws anew if something has changed or was asked for.</summary>
    /// <param name="isAsked">Whether the reader has asked for it.</param>
    protected async Task LoadAsync(bool isAsked)
    {
        var (couldNotRead, hasChanged) = (CannotRead, isAsked);
        _underWay++;
        try
        {
            hasChanged |= await ReadAsync(_latest, isAsked);
            CannotRead = false;
        }
        catch (Exception problem) when (StoreTrouble.Is(problem))
        {
            OnTrouble();
            ReadSoon();
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            await DispatchExceptionAsync(problem);
        }
        finally
        {
            _underWay--;
        }

        if (_isOutdated && _underWay == 0)
            ReadSoon();
        if ((hasChanged || CannotRead != couldNotRead) && !Left.IsCancellationRequested)
            StateHasChanged();
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        _subscription?.Dispose();
        _beat?.Dispose();
        _throttle?.Dispose();
        _latest.Dispose();
        base.Dispose(disposing);
    }

    private void OnChange(StoreChange change)
    {
        switch (UrgencyOf(change))
        {
            case Urgency.Soon:
                _throttle!.Signal();
                break;
            case Urgency.Now:
                Volatile.Write(ref _mayShowLess, true);
                _throttle!.SignalNow();
                break;
        }
    }

    /// <summary>What is under way may go on to its end, unless it may show what its reader must not see any more.</summary>
    private Task ReadAgainAsync()
    {
        _isOutdated = _underWay > 0 && !Volatile.Read(ref _mayShowLess);
        if (_isOutdated)
            return Task.CompletedTask;
        Volatile.Write(ref _mayShowLess, false);
        return LoadAsync(isAsked: false);
    }
}
