using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Dashboard.Data.Store;

/// <summary>How the product connects to PostgreSQL.</summary>
internal static class PostgresConnections
{
    /// <summary>
    /// The most connections of an instance's pool where the connection string does not say. A server takes 100 unless it is told otherwise,
    /// and keeps three for its superuser: three instances fit, with room for commands, a backup and somebody who looks.
    /// </summary>
    public const int PoolSize = 25;

    /// <summary>
    /// What an instance holds beside its pool: one to lead or to wait for that, one to tell others of changes, one to hear of theirs.
    /// </summary>
    public const int Dedicated = 3;

    /// <summary>What the connection by which an instance leads, or waits to, is called on the server.</summary>
    public const string LeaderName = "Dashboard leader";

    private const string PoolSizeKey = "Maximum Pool Size";

    /// <summary>The pool that everything shares. What the connection string leaves open is decided here.</summary>
    public static NpgsqlDataSource CreateSource(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.ApplicationName ??= "Dashboard";
        if (!settings.ShouldSerialize(PoolSizeKey))
            settings.MaxPoolSize = PoolSize;
        return NpgsqlDataSource.Create(settings);
    }

    /// <summary>
    /// A connection outside the pool, for a session that lasts. The server notices within ten seconds when this machine is gone, instead of
    /// within hours, and lets go of what the session holds.
    /// </summary>
    public static NpgsqlConnection CreateDedicated(string connectionString, string applicationName)
    {
        const string Liveness = "-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3 -c tcp_user_timeout=10000";
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = applicationName,
            Pooling = false,
            Timeout = 5,
            CommandTimeout = 5,
        };
        settings.Options = $"{settings.Options} {Liveness}".Trim();
        return new NpgsqlConnection(settings.ConnectionString);
    }

    /// <summary>
    /// EF Core's own repetition stays out: it would repeat single statements of a transaction that is already lost.
    /// <see cref="StoreWriter"/> repeats whole transactions instead, and a read that fails says so.
    /// </summary>
    public static DbContextOptionsBuilder UseStore(this DbContextOptionsBuilder builder, NpgsqlDataSource source) =>
        builder.UseNpgsql(source, npgsql => npgsql.ExecutionStrategy(dependencies => new NonRetryingExecutionStrategy(dependencies)));
}
