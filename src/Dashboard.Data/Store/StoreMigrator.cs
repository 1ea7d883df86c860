using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store;

/// <summary>Brings the schema up to date before anything else uses the store.</summary>
/// <param name="contexts">Where contexts come from.</param>
public sealed class StoreMigrator(IDbContextFactory<DashboardContext> contexts)
{
    /// <summary>Applies every migration that is missing; of several instances that start at once, one does it and the others wait.</summary>
    /// <param name="cancellationToken">Stops between migrations.</param>
    /// <exception cref="StoreUnavailableException">The store is missing, unwritable, unreachable or not a database.</exception>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            await context.MigrateAsync(cancellationToken);
        }
        catch (Exception exception) when (exception
            is DbException or IOException or UnauthorizedAccessException or SocketException or TimeoutException)
        {
            throw new StoreUnavailableException(context.Explain(exception), exception);
        }
    }
}
