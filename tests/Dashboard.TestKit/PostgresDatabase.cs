using System.Data.Common;
using System.Net.Sockets;
using Dashboard.Data.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.TestKit;

/// <summary>A database of the test run's cluster: a copy of one that is migrated once for this process.</summary>
public sealed class PostgresDatabase : TestDatabase
{
    private static readonly Lazy<Task<string>> Template = new(MigratedAsync);

    private static readonly Lock DropsGate = new();
    private static Task _drops = Task.CompletedTask;

    private readonly PostgresCluster _cluster;
    private readonly string _name;

    private PostgresDatabase(PostgresCluster cluster, string name) => (_cluster, _name) = (cluster, name);

    /// <inheritdoc />
    public override StoreKind Kind => StoreKind.Postgres;

    /// <inheritdoc />
    public override string ConnectionString => _cluster.ConnectionStringOf(_name);

    /// <summary>Makes one with the schema and no rows.</summary>
    public static async Task<PostgresDatabase> CreateAsync()
    {
        var template = await Template.Value;
        return await CreateAsync(await PostgresCluster.SharedAsync(), $" TEMPLATE \"{template}\"");
    }

    /// <summary>Makes one without a schema.</summary>
    /// <param name="cluster">Where; by default on the cluster that all tests share.</param>
    public static async Task<PostgresDatabase> CreateEmptyAsync(PostgresCluster? cluster = null) =>
        await CreateAsync(cluster ?? await PostgresCluster.SharedAsync(), "");

    /// <summary>Makes one without a schema whose texts are kept in an encoding of its own.</summary>
    /// <param name="encoding">As PostgreSQL calls it: LATIN1, SQL_ASCII.</param>
    public static async Task<PostgresDatabase> CreateEmptyAsync(string encoding) => await CreateAsync(
        await PostgresCluster.SharedAsync(), $" ENCODING '{encoding}' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0");

    /// <inheritdoc />
    public override ValueTask DisposeAsync()
    {
        lock (DropsGate)
            _drops = DropAfterAsync(_drops);
        return ValueTask.CompletedTask;
    }

    // The server flushes everything to disk each time, which no test should wait for; what is left at the end goes with the cluster.
    private async Task DropAfterAsync(Task others)
    {
        await others;
        try
        {
            await _cluster.ExecuteAsync($"DROP DATABASE IF EXISTS \"{_name}\" WITH (FORCE)");
        }
        catch (Exception exception) when (exception is DbException or SocketException)
        {
            // The cluster is gone already.
        }
    }

    private static async Task<PostgresDatabase> CreateAsync(PostgresCluster cluster, string how)
    {
        var name = $"test_{Guid.CreateVersion7():N}";
        await cluster.ExecuteAsync($"CREATE DATABASE \"{name}\"{how}");
        return new PostgresDatabase(cluster, name);
    }

    private static async Task<string> MigratedAsync()
    {
        var database = await CreateEmptyAsync();
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddDataProtection().Services
            .AddStore(database.Configuration)
            .BuildServiceProvider();
        await services.GetRequiredService<StoreMigrator>().MigrateAsync(CancellationToken.None);
        return database._name;
    }
}
