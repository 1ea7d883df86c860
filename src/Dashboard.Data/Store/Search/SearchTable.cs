using Dashboard.Data.Store.Bulk;
using Dashboard.Data.Store.Entities;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store.Search;

/// <summary>Writes the search index, in the transaction and under the lock of whoever changes feedback.</summary>
internal static class SearchTable
{
    private const string InsertOnPostgres =
        "INSERT INTO \"SearchEntries\" (\"Key\", \"FeedbackId\", \"Words\")"
        + " SELECT k, f, array_to_tsvector(string_to_array(w, ' ')) FROM unnest(@p0, @p1, @p2) AS t(k, f, w)";

    /// <summary>Takes entries out and puts others in.</summary>
    /// <param name="outdated">Feedback whose entries, if they have one, are no longer right.</param>
    /// <param name="texts">The entries as they are now; none of their feedback may have one that is not outdated.</param>
    public static async Task ReplaceAsync(
        DashboardContext context,
        IReadOnlyCollection<string> outdated,
        IReadOnlyList<SearchText> texts,
        CancellationToken cancellationToken)
    {
        await RemoveAsync(context, outdated, cancellationToken);
        if (texts.Count == 0)
            return;

        // In the order of the keys: each that is smaller than the one before would make FTS5 write what it holds to disk.
        var rows = (await WithKeysAsync(context, texts, cancellationToken)).OrderBy(row => row.Key).ToList();
        BulkColumn[] entries =
        [
            BulkColumn.Long(nameof(SearchEntry.Key), rows, row => row.Key),
            BulkColumn.Text(nameof(SearchEntry.FeedbackId), rows, row => row.Text.FeedbackId),
        ];
        var words = BulkColumn.Text("Words", rows, row => row.Text.Words);
        if (context.Database.GetDbConnection() is SqliteConnection)
        {
            await BulkInsert.ExecuteAsync(context, "SearchEntries", entries, string.Empty, cancellationToken);
            await BulkInsert.ExecuteAsync(
                context,
                "CommentWords",
                [BulkColumn.Long("rowid", rows, row => row.Key), words],
                string.Empty,
                cancellationToken);
            return;
        }

        await using var command = context.CreateCommand(InsertOnPostgres, [.. entries.Select(column => column.Values), words.Values]);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task ClearAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        if (context.Database.GetDbConnection() is SqliteConnection)
            await context.Database.ExecuteSqlAsync(
                $"INSERT INTO \"CommentWords\" (\"CommentWords\") VALUES ('delete-all')",
                cancellationToken);
        await context.SearchEntries.ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task RemoveAsync(
        DashboardContext context,
        IReadOnlyCollection<string> feedback,
        CancellationToken cancellationToken)
    {
        if (feedback.Count == 0)
            return;
        var ids = feedback.ToArray();
        var entries = context.SearchEntries.Where(entry => EF.Parameter(ids).Contains(entry.FeedbackId));
        if (context.Database.GetDbConnection() is SqliteConnection connection)
        {
            using var statement = new SqliteStatement(connection, "DELETE FROM \"CommentWords\" WHERE rowid = ?");
            foreach (var key in await entries.Select(entry => entry.Key).ToListAsync(cancellationToken))
            {
                statement.Bind(1, key);
                statement.Run();
            }
        }

        await entries.ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Nearly always those that the feedback have by themselves; where another entry has one, the next that is free.</summary>
    private static async Task<IReadOnlyList<(long Key, SearchText Text)>> WithKeysAsync(
        DashboardContext context, IReadOnlyList<SearchText> texts, CancellationToken cancellationToken)
    {
        var wanted = Array.ConvertAll([.. texts], text => SearchKey.Compute(text.FeedbackId, text.ScoredAt));
        var taken = new HashSet<long>();
        var rows = new List<(long Key, SearchText Text)>();
        var isTaken = await context.SearchEntries.AnyAsync(entry => EF.Parameter(wanted).Contains(entry.Key), cancellationToken);
        foreach (var (text, first) in texts.Zip(wanted))
        {
            var key = first;
            while (
                taken.Contains(key)
                || ((isTaken || key != first) && await context.SearchEntries.AnyAsync(entry => entry.Key == key, cancellationToken)))
                key++;
            taken.Add(key);
            rows.Add((key, text));
        }

        return rows;
    }
}
