using System.Data.Common;
using System.Net.Sockets;
using Dashboard.Data.Store.Files;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store;

/// <summary>
/// Opens the store before anything else uses it, and brings its schema up to date. Whether there may be a new one is for the caller to say:
/// a store that is made by accident, in another folder, looks like one that has lost everything.
/// </summary>
/// <param name="file">Told when SQLite's file is open.</param>
public sealed class StoreMigrator(IDbContextFactory<DashboardContext> contexts, StoreFile file)
{
    /// <summary>
    /// Opens the store, and makes a new one where there is none; of several instances that start at once, one does it and the others wait.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The store is unwritable, unreachable, no database or of another version.</exception>
    public Task MigrateAsync(CancellationToken cancellationToken) =>
        WithContextAsync(context => MigrateAsync(context, cancellationToken), cancellationToken);

    /// <summary>Whether there is a store already.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be reached.</exception>
    public Task<bool> ExistsAsync(CancellationToken cancellationToken) =>
        WithContextAsync(context => context.IsMadeAsync(cancellationToken), cancellationToken);

    /// <summary>Where the store is: SQLite's file with its whole path, or PostgreSQL's host, port and database.</summary>
    /// <returns>The place, without any secret.</returns>
    public string Place()
    {
        using var context = contexts.CreateDbContext();
        return context.Place;
    }

    /// <summary>Whether there is a store, but of a version whose steps this one does not know.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be reached.</exception>
    public Task<bool> IsForeignAsync(CancellationToken cancellationToken) =>
        WithContextAsync(
            async context => await context.IsMadeAsync(cancellationToken) && (await ForeignAsync(context, cancellationToken)).Count > 0,
            cancellationToken);

    /// <summary>Removes SQLite's files, with everything in them; for a store that holds what can be invented anew.</summary>
    public void Remove()
    {
        using var context = contexts.CreateDbContext();
        context.Remove();
    }

    private async Task<bool> MigrateAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        if (await context.IsMadeAsync(cancellationToken) && await ForeignAsync(context, cancellationToken) is [var step, ..])
        {
            throw new StoreUnavailableException(
                $"The store at {context.Place} (ConnectionStrings:Store) was made by another version of Dashboard "
                    + $"(\"{step}\"), and is left as it is: "
                    + "use it with that version, or name another place.");
        }

        await context.MigrateAsync(cancellationToken);
        file.Open();
        return true;
    }

    private static async Task<IReadOnlyList<string>> ForeignAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        var applied = await context.Database.GetAppliedMigrationsAsync(cancellationToken);
        return [.. applied.Except(context.Database.GetMigrations(), StringComparer.Ordinal)];
    }

    private async Task<T> WithContextAsync<T>(Func<DashboardContext, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            return await work(context);
        }
        catch (Exception exception) when (exception
            is DbException or IOException or UnauthorizedAccessException or SocketException or TimeoutException)
        {
            throw new StoreUnavailableException(context.Explain(exception), exception);
        }
    }
}
