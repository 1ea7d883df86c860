using Dashboard.Data.Access;
using Dashboard.Data.Store.Changes;
using Dashboard.Live;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Identity;

/// <summary>
/// A live page of something that only some people may see. It is read with the Viewer of that moment, each time; when the reader's rights
/// change it is read again at once, and shows that it is refused where they have lost them.
/// </summary>
/// <typeparam name="T">What is read. It is drawn anew when it is not equal to what is shown.</typeparam>
public abstract class GuardedComponent<T> : LiveComponent
    where T : class
{
    private string _userId = "";

    /// <summary>What was read; null before the first reading, and where it is refused.</summary>
    protected T? Seen { get; private set; }

    /// <summary>Whether it was read, and is not for its reader.</summary>
    protected bool IsRefused { get; private set; }

    /// <summary>Who is looking.</summary>
    [Inject]
    internal ViewerAccessor Viewers { get; init; } = null!;

    /// <summary>The user's id of whoever looks; empty before the first reading.</summary>
    protected string ReaderId => _userId;

    /// <summary>Reads it.</summary>
    /// <param name="viewer">Who looks, as the store has it now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What is shown; null where it is not for them.</returns>
    protected abstract Task<T?> ReadAsync(Viewer viewer, CancellationToken cancellationToken);

    /// <summary>
    /// Whether a change other than of the reader's rights is worth reading again. Called on the writer's thread: it must return at once.
    /// </summary>
    /// <param name="change">The change.</param>
    protected virtual bool IsConcernedBy(StoreChange change) => false;

    /// <summary>Something else is shown from now on.</summary>
    protected virtual void OnSeen()
    {
    }

    /// <inheritdoc />
    protected sealed override Urgency UrgencyOf(StoreChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.MovesRightsOf(_userId) ? Urgency.Now : IsConcernedBy(change) ? Urgency.Soon : Urgency.None;
    }

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => RendererInfo.IsInteractive ? GoLiveAsync() : Task.CompletedTask;

    private protected sealed override async Task<bool> ReadAsync(LatestOnly latest, bool isAsked)
    {
        var before = (Seen, IsRefused);
        await latest.RunAsync(ReadAsync, seen => (Seen, IsRefused) = (seen, seen is null));
        var hasChanged = before != (Seen, IsRefused);
        if (hasChanged)
            OnSeen();
        return hasChanged;
    }

    private async Task<T?> ReadAsync(CancellationToken cancellationToken)
    {
        var viewer = await Viewers.CurrentAsync(cancellationToken);
        _userId = viewer.UserId;
        return await ReadAsync(viewer, cancellationToken);
    }
}
