using Microsoft.AspNetCore.Components;

namespace Dashboard.Live;

/// <summary>A component whose reading and writing stops when its reader leaves it.</summary>
public abstract class LeavableComponent : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _left = new();

    /// <summary>Starts it.</summary>
    protected LeavableComponent() => Left = _left.Token;

    /// <summary>Cancelled once the component is gone from the page.</summary>
    protected CancellationToken Left { get; }

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Cancels <see cref="Left"/>.</summary>
    /// <param name="disposing">Whether it is left on purpose.</param>
    protected virtual void Dispose(bool disposing)
    {
        _left.Cancel();
        _left.Dispose();
    }
}
