using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Dashboard.Data.Store.Files;

/// <summary>
/// PostgreSQL's own programs for it, which must be on the path. The password goes by the environment, so that no list of processes shows
/// it.
/// </summary>
internal static class PostgresDump
{
    public static Task WriteAsync(string connectionString, string path, CancellationToken cancellationToken) =>
        RunAsync("pg_dump", connectionString, ["--format=custom", "--no-owner", "--no-privileges", "--file", path], cancellationToken);

    public static Task RestoreAsync(string connectionString, string path, CancellationToken cancellationToken) => RunAsync(
        "pg_restore",
        connectionString,
        [
            "--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction",
            "--dbname", new NpgsqlConnectionStringBuilder(connectionString).Database ?? "", path,
        ],
        cancellationToken);

    private static async Task RunAsync(
        string program, string connectionString, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true };
        foreach (var (name, value) in Variables(new NpgsqlConnectionStringBuilder(connectionString)))
            start.Environment[name] = value;
        using var process = Begin(start);
        try
        {
            var errors = await process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
                throw new IOException($"{program} ended with {process.ExitCode}: {errors.Trim()}");
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    private static Process Begin(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new IOException($"{start.FileName} is needed, and not on the path: install PostgreSQL's client programs.", missing);
        }
    }

    private static Dictionary<string, string?> Variables(NpgsqlConnectionStringBuilder settings) => new(StringComparer.Ordinal)
    {
        ["PGHOST"] = settings.Host,
        ["PGPORT"] = settings.Port.ToString(CultureInfo.InvariantCulture),
        ["PGUSER"] = settings.Username,
        ["PGPASSWORD"] = settings.Password,
        ["PGDATABASE"] = settings.Database,
        ["PGSSLMODE"] = settings.SslMode switch
        {
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            SslMode.Disable => "disable",
            SslMode.Allow => "allow",
            SslMode.Require => "require",
            _ => "prefer",
        },
        ["PGSSLROOTCERT"] = settings.RootCertificate,
    };
}
