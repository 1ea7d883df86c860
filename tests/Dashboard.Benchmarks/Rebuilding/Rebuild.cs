using System.Diagnostics;
using System.Globalization;
using Dashboard.Data.Rollups;
using Dashboard.Data.Store;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Benchmarks.Rebuilding;

/// <summary>
/// The day cells of a made store, made anew as the product does it while it runs: batch by batch, each on disk. Beside it one bare reader
/// over the columns that are counted. <c>--store</c> names a made store; its cells are the same afterwards.
/// </summary>
internal static class Rebuild
{
    private const double TargetSeconds = 90;
    private const double TargetFeedback = 10_000_000;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        var folder = await workshop.MadeAsync(cancellationToken);
        await using var services = FloorServices.Over(("ConnectionStrings:Store", folder.ConnectionString));
        await services.GetRequiredService<StoreMigrator>().MigrateAsync(cancellationToken);
        var bare = Timing.Once(() => Read(folder)) / 1000;
        var watch = Stopwatch.StartNew();
        await services.GetRequiredService<RollupRebuild>().RunAsync(null, cancellationToken);
        var seconds = watch.Elapsed.TotalSeconds;
        var feedback = folder.Number("SELECT count(*) FROM Feedback");
        return
        [
            new Figure(
                string.Create(CultureInfo.InvariantCulture, $"Rebuild of the day cells, {feedback:N0} feedback"),
                seconds,
                "s",
                TargetSeconds * feedback / TargetFeedback)
            {
                Plain = bare,
                Against = "a bare reader",
            },
        ];
    }

    private static void Read(DemoFolder folder)
    {
        using var connection = folder.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT Id, AccountId, TeamId, AgentId, Kind, QuestionVariant, SentAt, Score, ScoredAt, Comment IS NOT NULL, "
                + "IsTest FROM Feedback ORDER BY Id";
        using var reader = command.ExecuteReader();
        while (reader.Read())
            Touch(reader);
    }

    private static void Touch(SqliteDataReader reader)
    {
        _ = reader.GetString(0);
        for (var column = 1; column < reader.FieldCount; column++)
            _ = reader.IsDBNull(column) ? 0 : reader.GetInt64(column);
    }
}
