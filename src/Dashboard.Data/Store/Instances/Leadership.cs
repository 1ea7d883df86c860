namespace Dashboard.Data.Store.Instances;

/// <summary>Of the instances on one store, one leads: it does what must not be done twice at a time, such as pulling from X.</summary>
public abstract class Leadership
{
    /// <summary>Whether this instance leads now.</summary>
    public abstract bool IsHeld { get; }

    /// <summary>Waits until this instance leads.</summary>
    /// <returns>The term: dispose it to let another instance lead.</returns>
    public abstract Task<LeadershipTerm> BeginAsync(CancellationToken cancellationToken);
}

/// <summary>The time for which this instance leads.</summary>
public abstract class LeadershipTerm : IAsyncDisposable
{
    /// <summary>Fires when the leadership is lost or given back; another instance may lead a few seconds later, so stop at once.</summary>
    public abstract CancellationToken Lost { get; }

    /// <inheritdoc />
    public abstract ValueTask DisposeAsync();
}
