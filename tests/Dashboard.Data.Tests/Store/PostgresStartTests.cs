using Dashboard.Data.Store;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Dashboard.Data.Tests.Store;

public sealed class PostgresStartTests
{
    private const string Password = "not-the-password";

    [Fact]
    public async Task MigrateAsync_SeveralInstancesAtOnce_AllFindTheSchema()
    {
        await using var database = await PostgresDatabase.CreateEmptyAsync();
        var instances = Enumerable.Range(0, 4).Select(_ => StoreProviders.Create(StoreKind.Postgres, database.ConnectionString)).ToList();

        await Task.WhenAll(instances.Select(instance => instance.GetRequiredService<StoreMigrator>().MigrateAsync(CancellationToken.None)));

        foreach (var instance in instances)
        {
            await using var context = await instance.GetRequiredService<IDbContextFactory<DashboardContext>>().CreateDbContextAsync();
            Assert.Empty(await context.Database.GetPendingMigrationsAsync());
            await context.DisposeAsync();
            await instance.DisposeAsync();
        }
    }

    [Fact]
    public async Task MigrateAsync_NobodyListens_NamesThePlace()
    {
        var message = await FailureAsync($"Host=127.0.0.1;Port={FreePort.Next()};Database=dashboard;Username=ann;Password={Password}");

        Assert.StartsWith("PostgreSQL cannot be reached (ConnectionStrings:Store, 127.0.0.1:", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MigrateAsync_HostWithoutAddress_NamesThePlace()
    {
        var message = await FailureAsync($"Host=nowhere.invalid;Database=dashboard;Username=ann;Password={Password}");

        Assert.StartsWith(
            "PostgreSQL cannot be reached (ConnectionStrings:Store, nowhere.invalid:5432/dashboard)",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task MigrateAsync_WrongPassword_NamesTheUser()
    {
        var cluster = await PostgresCluster.SharedAsync();

        var message = await FailureAsync($"Host=127.0.0.1;Port={cluster.Port};Database=postgres;Username=postgres;Password={Password}");

        Assert.StartsWith("PostgreSQL refuses the user 'postgres' (ConnectionStrings:Store, ", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MigrateAsync_DatabaseMissing_SaysToCreateIt()
    {
        var cluster = await PostgresCluster.SharedAsync();

        var message = await FailureAsync(cluster.ConnectionStringOf("no_such_database"));

        Assert.StartsWith("There is no database 'no_such_database'", message, StringComparison.Ordinal);
        Assert.Contains("create it", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MigrateAsync_UserMayNotCreateTables_SaysSo()
    {
        await using var database = await PostgresDatabase.CreateEmptyAsync();
        var cluster = await PostgresCluster.SharedAsync();
        var user = $"reader_{Guid.CreateVersion7():N}";
        await cluster.ExecuteAsync($"CREATE ROLE \"{user}\" LOGIN PASSWORD '{Password}'");
        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString)
        {
            Host = "127.0.0.1",
            Username = user,
            Password = Password,
        };

        Assert.Contains($"lets the user '{user}' not do", await FailureAsync(settings.ConnectionString), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LATIN1")]
    [InlineData("SQL_ASCII")]
    public async Task MigrateAsync_DatabaseIsNotUtf8_IsRefusedBeforeATableIsMade(string encoding)
    {
        await using var database = await PostgresDatabase.CreateEmptyAsync(encoding);

        var message = await FailureAsync(database.ConnectionString);

        Assert.Contains($"has the encoding {encoding}", message, StringComparison.Ordinal);
        Assert.Contains("createdb --encoding UTF8", message, StringComparison.Ordinal);
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var count = new NpgsqlCommand("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'", connection);
        Assert.Equal(0L, await count.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<string> FailureAsync(string connectionString)
    {
        await using var services = StoreProviders.Create(StoreKind.Postgres, connectionString);

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => services.GetRequiredService<StoreMigrator>().MigrateAsync(CancellationToken.None));

        Assert.Contains("ConnectionStrings:Store", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, failure.ToString(), StringComparison.Ordinal);
        return failure.Message;
    }
}
