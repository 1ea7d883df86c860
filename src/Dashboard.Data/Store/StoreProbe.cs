using Dashboard.Data.Store.Files;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store;

/// <summary>
/// Looks after the store now and then: whether SQLite's file is in its place and its log small, and whether a store that failed works
/// again, by a write that has to reach the disk and changes nothing.
/// </summary>
public sealed class StoreProbe(StoreWriter writer, StoreHealth health, StoreFile file)
{
    /// <summary>
    /// A log that is longer was held by somebody who read for long, and is cut when they have ended. It is 4 MB long otherwise.
    /// </summary>
    private const long LongestLog = 8 * 1024 * 1024;

    /// <summary>Looks, and tries again if the store is in trouble.</summary>
    /// <returns>Completes when the store works; throws what the store throws when it does not.</returns>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            file.Check();
        }
        catch (StoreFileGoneException)
        {
            // As long as this process lives, what was committed last can still be written from the log into the file, wherever they are.
            file.EmptyLog();
            throw;
        }

        if (file.LogLength > LongestLog)
            file.EmptyLog();
        if (health.Failure is null)
            return;
        await writer.WriteAsync(
            (context, token) =>
                context.RollupStates.ExecuteUpdateAsync(
                    row => row.SetProperty(state => state.Generation, state => state.Generation),
                    token),
            cancellationToken);
        health.Recover();
    }
}
