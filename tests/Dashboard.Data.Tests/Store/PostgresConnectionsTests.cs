using Dashboard.Data.Store;
using Dashboard.TestKit;
using Npgsql;
using Xunit;

namespace Dashboard.Data.Tests.Store;

public sealed class PostgresConnectionsTests
{
    [Fact]
    public async Task Pool_LeftOpen_LetsThreeInstancesIntoAServerAsItComes()
    {
        await using var source = PostgresConnections.CreateSource("Host=nowhere.invalid;Database=dashboard");
        var pool = new NpgsqlConnectionStringBuilder(source.ConnectionString).MaxPoolSize;
        await using var server = new NpgsqlConnection((await PostgresCluster.SharedAsync()).ConnectionStringOf("postgres"));
        await server.OpenAsync(TestContext.Current.CancellationToken);

        var room = await DefaultAsync(server, "max_connections") - await DefaultAsync(server, "superuser_reserved_connections");

        // Some are left for commands, a backup, and somebody who looks.
        Assert.InRange((3 * (pool + PostgresConnections.Dedicated)) + 5, 1, room);
    }

    [Theory]
    [InlineData("Maximum Pool Size=7")]
    [InlineData("MaxPoolSize=7")]
    [InlineData("maximum pool size=7")]
    public async Task Pool_Given_IsAsGiven(string setting)
    {
        await using var source = PostgresConnections.CreateSource($"Host=nowhere.invalid;Database=dashboard;{setting}");

        Assert.Equal(7, new NpgsqlConnectionStringBuilder(source.ConnectionString).MaxPoolSize);
    }

    private static async Task<int> DefaultAsync(NpgsqlConnection server, string setting)
    {
        await using var command = new NpgsqlCommand("SELECT boot_val::int FROM pg_settings WHERE name = $1", server);
        command.Parameters.AddWithValue(setting);
        return Assert.IsType<int>(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }
}
