using System.Text;
using Dashboard.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Dashboard.Data.Tests.Privacy;

/// <summary>
/// Everything that a store holds, as text: of SQLite every byte of its files, free pages and write-ahead log included; of PostgreSQL every
/// row of every table.
/// </summary>
internal static class StoreGrep
{
    public static Task<string> ReadAsync(DataHost host, StoreKind kind, CancellationToken cancellationToken) =>
        kind is StoreKind.Sqlite ? FilesAsync(host, cancellationToken) : RowsAsync(host, cancellationToken);

    private static async Task<string> FilesAsync(DataHost host, CancellationToken cancellationToken)
    {
        var path = new SqliteConnectionStringBuilder(host.ConnectionString).DataSource;
        var text = new StringBuilder();
        foreach (var file in new[] { path, path + "-wal" }.Where(File.Exists))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            text.Append(await reader.ReadToEndAsync(cancellationToken));
        }

        return text.ToString();
    }

    private static async Task<string> RowsAsync(DataHost host, CancellationToken cancellationToken)
    {
        await using var context = host.OpenStore();
        await context.Database.OpenConnectionAsync(cancellationToken);
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        var tables = new List<string>();
        const string Tables = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'";
        await using (var names = new NpgsqlCommand(Tables, connection))
        await using (var reader = await names.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
                tables.Add(reader.GetString(0));
        }

        var text = new StringBuilder();
        foreach (var table in tables)
        {
            await using var rows = new NpgsqlCommand($"SELECT t::text FROM \"{table}\" t", connection);
            await using var reader = await rows.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
                text.AppendLine(reader.GetString(0));
        }

        return text.ToString();
    }
}
