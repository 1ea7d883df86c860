using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store;

/// <summary>Brings the schema up to date before anything else uses the store.</summary>
/// <param name="contexts">Where contexts come from.</param>
public sealed class StoreMigrator(IDbContextFactory<DashboardContext> contexts)
{
    /// <summary>Applies every migration that is missing.</summary>
    /// <param name="cancellationToken">Stops between migrations.</param>
    /// <exception cref="StoreUnavailableException">The store is missing, unwritable or not a database.</exception>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            CreateFolder(context.Database.GetDbConnection());
            await context.Database.MigrateAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is DbException or IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException(
                $"The store cannot be opened for writing (ConnectionStrings:Store, {Place(context)}): {exception.Message}", exception);
        }
    }

    private static void CreateFolder(DbConnection connection)
    {
        if (connection is SqliteConnection { DataSource.Length: > 0 } && !IsInMemory(connection))
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(connection.DataSource))!);
    }

    private static bool IsInMemory(DbConnection connection) =>
        connection.DataSource.StartsWith(":memory:", StringComparison.Ordinal)
        || connection.ConnectionString.Contains("Mode=Memory", StringComparison.OrdinalIgnoreCase);

    private static string Place(DbContext context) => context.Database.GetDbConnection().DataSource;
}
