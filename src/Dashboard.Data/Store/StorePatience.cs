namespace Dashboard.Data.Store;

/// <summary>Waits for the store no longer than a sender waits for an answer.</summary>
public static class StorePatience
{
    /// <summary>How long the senders of programs are kept waiting: 10 seconds.</summary>
    public static readonly TimeSpan OfSenders = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Does <paramref name="work"/> on a thread of its own: SQLite's driver waits for a locked file on the thread that asks, whatever token it is
    /// given.
    /// </summary>
    /// <param name="longest">How long to wait; then the work is cancelled, but may have been done all the same, so it must be safe to repeat.</param>
    /// <param name="work">What to do.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <typeparam name="T">What it answers.</typeparam>
    /// <returns>Its answer.</returns>
    /// <exception cref="StoreUnavailableException">It took longer.</exception>
    public static async Task<T> WithinAsync<T>(TimeSpan longest, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        // The sender's time, whatever clock the product goes by.
        using var patience = new CancellationTokenSource(longest, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var token = either.Token;
            return await Task.Run(() => work(token), CancellationToken.None).WaitAsync(token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new StoreUnavailableException("The store does not answer.", exception);
        }
    }
}
