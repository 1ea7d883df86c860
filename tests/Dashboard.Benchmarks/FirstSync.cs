using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Dashboard.Benchmarks;

/// <summary>
/// The demo from its start until the first pull of every account is journaled: migration, the emulated year, real HTTP, real signatures,
/// merge, day cells. Beside it the same rows in a bare loop of inserts, 1,000 in a transaction.
/// </summary>
internal static class FirstSync
{
    private const int RowsPerTransaction = 1000;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        var folder = workshop.Begin();
        var watch = Stopwatch.StartNew();
        await using var product = ProductProcess.Start(folder, isDemo: true);
        await product.UntilAsync(() => Task.FromResult(folder.IsSynced), cancellationToken);
        var seconds = watch.Elapsed.TotalSeconds;
        var memory = product.PeakMemory;
        await ConversationsAsync(product, folder, cancellationToken);
        var bare = InsertBare(folder) / 1000;
        return
        [
            new Figure($"First sync, {folder.Number("SELECT count(*) FROM Feedback"):N0} prompts", seconds, "s", 60)
            {
                Plain = bare,
                Against = "bare inserts",
            },
            new Figure("Peak memory until then", memory, "MB", 400),
            new Figure("Peak memory once the help desk's year is in, too", product.PeakMemory, "MB", 400),
        ];
    }

    // The help desk reports its year meanwhile; what is measured afterwards should have all of it.
    private static async Task ConversationsAsync(ProductProcess product, DemoFolder folder, CancellationToken cancellationToken)
    {
        var (before, since) = (-1L, Stopwatch.StartNew());
        await product.UntilAsync(
            () =>
            {
                var now = folder.Number("SELECT count(*) FROM Closings");
                if (now != before)
                    (before, since) = (now, Stopwatch.StartNew());
                return Task.FromResult(since.Elapsed > TimeSpan.FromSeconds(3));
            },
            cancellationToken);
    }

    private static double InsertBare(DemoFolder folder)
    {
        using var from = folder.Open();
        var rows = Rows(from);
        var schema = Texts(from, "SELECT sql FROM sqlite_master WHERE tbl_name = 'Feedback' AND sql IS NOT NULL");
        var target = Path.Combine(Path.GetDirectoryName(from.DataSource)!, "bare.db");
        File.Delete(target);
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = target, Pooling = false }.ToString());
        connection.Open();
        DemoFolder.Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-16000;");
        foreach (var statement in schema)
            DemoFolder.Execute(connection, statement);
        return Timing.Once(() => Insert(connection, rows));
    }

    private static void Insert(SqliteConnection connection, IReadOnlyList<object[]> rows)
    {
        using var command = connection.CreateCommand();
        var parameters = Enumerable
            .Range(0, rows[0].Length)
            .Select(index => command.Parameters.Add($"$p{index}", SqliteType.Text))
            .ToArray();
        command.CommandText = $"INSERT INTO Feedback VALUES ({string.Join(',', parameters.Select(parameter => parameter.ParameterName))})";
        foreach (var part in rows.Chunk(RowsPerTransaction))
        {
            using var transaction = connection.BeginTransaction();
            command.Transaction = transaction;
            foreach (var row in part)
            {
                for (var index = 0; index < row.Length; index++)
                {
                    parameters[index].ResetSqliteType();
                    parameters[index].Value = row[index];
                }

                command.ExecuteNonQuery();
            }

            transaction.Commit();
        }
    }

    private static List<object[]> Rows(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM Feedback ORDER BY SentAt";
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
            texts.Add(reader.GetString(0));
        return texts;
    }
}
