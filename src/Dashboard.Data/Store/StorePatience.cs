namespace Dashboard.Data.Store;

/// <summary>Waits for the store no longer than a sender waits for an answer.</summary>
public static class StorePatience
{
    /// <summary>How long the senders of programs are kept waiting: 10 seconds.</summary>
    public static readonly TimeSpan OfSenders = TimeSpan.FromSeconds(10);

    /// <summary>How long what is under way is tried again while the store is in trouble: 30 seconds.</summary>
    public static readonly TimeSpan OfFiles = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan BetweenTrials = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// Does <paramref name="work"/> again while the store is in trouble, such as without a connection to spare: for what has been begun and
    /// can be refused no more, such as a file.
    /// </summary>
    /// <param name="work">What to do; safe to repeat.</param>
    /// <returns>Its answer; or what it has thrown, after <see cref="OfFiles"/>.</returns>
    public static async Task<T> AgainAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return await work(cancellationToken);
            }
            catch (Exception exception) when (StoreTrouble.Is(exception) && TimeProvider.System.GetElapsedTime(began) < OfFiles)
            {
                await Task.Delay(BetweenTrials, TimeProvider.System, cancellationToken);
            }
        }
    }

    /// <summary>
    /// Does <paramref name="work"/> on a thread of its own: SQLite's driver waits for a locked file on the thread that asks, whatever token
    /// it is given.
    /// </summary>
    /// <param name="longest">
    /// How long to wait; then the work is cancelled, but may have been done all the same, so it must be safe to repeat.
    /// </param>
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
