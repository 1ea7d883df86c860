using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Dashboard.Data.Store;

/// <summary>How the product connects to PostgreSQL.</summary>
internal static class PostgresConnections
{
    /// <summary>The pool that everything shares. What the connection string leaves open is decided here.</summary>
    public static NpgsqlDataSource CreateSource(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.ApplicationName ??= "Dashboard";
        return NpgsqlDataSource.Create(settings);
    }

    /// <summary>
    /// EF Core's own repetition stays out: it would repeat single statements of a transaction that is already lost. <see cref="StoreWriter"/>
    /// repeats whole transactions instead, and a read that fails says so.
    /// </summary>
    public static DbContextOptionsBuilder UseStore(this DbContextOptionsBuilder builder, NpgsqlDataSource source) =>
        builder.UseNpgsql(source, npgsql => npgsql.ExecutionStrategy(dependencies => new NonRetryingExecutionStrategy(dependencies)));
}
