using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store;

/// <summary>Finds out whether a store that failed works again, by a write that has to reach the disk and changes nothing.</summary>
/// <param name="writer">The way to write.</param>
/// <param name="health">Told when it does.</param>
public sealed class StoreProbe(StoreWriter writer, StoreHealth health)
{
    /// <summary>Tries, if the store is in trouble.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Completes when the store works; throws what the store throws when it does not.</returns>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (health.Failure is null)
            return;
        await writer.WriteAsync(
            (context, token) => context.RollupStates.ExecuteUpdateAsync(row => row.SetProperty(state => state.Generation, state => state.Generation), token),
            cancellationToken);
        health.Recover();
    }
}
