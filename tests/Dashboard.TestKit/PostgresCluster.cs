using System.Diagnostics;
using Npgsql;

namespace Dashboard.TestKit;

/// <summary>
/// A throw-away PostgreSQL server: the one that the test run names, or else one that this process starts and that ends with it. Nothing
/// that is kept is safe here.
/// </summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    /// <summary>Names the environment variable that holds the connection string of a running cluster's superuser.</summary>
    public const string Variable = "DASHBOARD_TEST_POSTGRES";

    private static readonly Lazy<Task<PostgresCluster>> Shared = new(FindAsync);

    private readonly string _superuser;
    private readonly Process? _process;

    private PostgresCluster(string superuser, Process? process) => (_superuser, _process) = (superuser, process);

    /// <summary>The port on 127.0.0.1, where passwords are asked for; the socket has the same number.</summary>
    public int Port => new NpgsqlConnectionStringBuilder(_superuser).Port;

    /// <summary>The one that all tests of this process share.</summary>
    public static Task<PostgresCluster> SharedAsync() => Shared.Value;

    /// <summary>Starts one of its own, for a test that stops it or breaks it.</summary>
    public static async Task<PostgresCluster> StartAsync()
    {
        var start = new ProcessStartInfo("bash", [SourceTree.PathOf("tools/postgres-cluster.sh")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // It ends when its standard input does, so with this process in any case.
        var process = Process.Start(start)!;
        if (await process.StandardOutput.ReadLineAsync() is { Length: > 0 } superuser)
            return new PostgresCluster(superuser, process);
        throw new InvalidOperationException($"PostgreSQL did not start: {await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>The connection string of a database, as the superuser over the socket.</summary>
    /// <returns>What <c>ConnectionStrings:Store</c> takes.</returns>
    public string ConnectionStringOf(string database) =>
        new NpgsqlConnectionStringBuilder(_superuser) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    /// <summary>Runs SQL as the superuser, outside any test's database.</summary>
    /// <returns>Completes when it is done.</returns>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionStringOf("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Ends the server as a power cut would; only for one that was started by <see cref="StartAsync"/>.</summary>
    /// <returns>Completes when nothing answers any more.</returns>
    public Task CrashServerAsync() => TellAsync("crash");

    /// <summary>Starts the server again on what it had written.</summary>
    /// <returns>Completes when it takes connections.</returns>
    public Task StartServerAsync() => TellAsync("start");

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_process is null)
            return;
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task TellAsync(string word)
    {
        var script = _process ?? throw new InvalidOperationException("Others use this cluster too.");
        await script.StandardInput.WriteLineAsync(word);
        await script.StandardInput.FlushAsync();
        if (!string.Equals(await script.StandardOutput.ReadLineAsync(), word, StringComparison.Ordinal))
            throw new InvalidOperationException($"PostgreSQL did not {word}: {await script.StandardError.ReadToEndAsync()}");
    }

    private static Task<PostgresCluster> FindAsync() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } superuser
            ? Task.FromResult(new PostgresCluster(superuser, null))
            : StartAsync();
}
