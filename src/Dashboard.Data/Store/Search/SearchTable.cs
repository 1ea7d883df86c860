using Dashboard.Data.Store.Bulk;
using Dashboard.Data.Store.Entities;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store.Search;

/// <summary>Writes the search index, in the transaction and under the lock of whoever changes feedback.</summary>
internal static class SearchTable
{
    private const string InsertOnPostgres =
        "INSERT INTO \"SearchEntries\" (\"Key\", \"FeedbackId\", \"Kind\", \"QuestionVariant\", \"AccountId\", \"TeamId\", \"AgentId\","
        + " \"Score\", \"Tags\", \"Language\", \"Plain\", \"Words\")"
        + " SELECT k, f, i, q, c, t, a, s, g, l, p, array_to_tsvector(string_to_array(w, ' '))"
        + " FROM unnest(@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11) AS u(k, f, i, q, c, t, a, s, g, l, p, w)";

    /// <summary>Takes entries out and puts others in.</summary>
    /// <param name="outdated">Entries, if they are there, that are no longer right: their feedback, and the day that they are on.</param>
    /// <param name="texts">The entries as they are now; none of their feedback may have one that is not outdated.</param>
    public static async Task ReplaceAsync(
        DashboardContext context,
        IReadOnlyCollection<SearchText> outdated,
        IReadOnlyList<SearchText> texts,
        CancellationToken cancellationToken)
    {
        await CommentStamps.RaiseAsync(context, outdated.Concat(texts).Select(text => text.ScoredAt), cancellationToken);
        await RemoveAsync(context, [.. outdated.Select(text => text.FeedbackId)], cancellationToken);
        if (texts.Count > 0)
            await InsertAsync(context, texts, cancellationToken);
    }

    public static async Task ClearAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        if (context.Database.GetDbConnection() is SqliteConnection)
            await context.Database.ExecuteSqlAsync(
                $"INSERT INTO \"CommentWords\" (\"CommentWords\") VALUES ('delete-all')",
                cancellationToken);
        await context.SearchEntries.ExecuteDeleteAsync(cancellationToken);
        await CommentStamps.RaiseAllAsync(context, cancellationToken);
    }

    private static async Task InsertAsync(
        DashboardContext context,
        IReadOnlyList<SearchText> texts,
        CancellationToken cancellationToken)
    {
        // In the order of the keys: each that is smaller than the one before would make FTS5 write what it holds to disk.
        var rows = (await WithKeysAsync(context, texts, cancellationToken)).OrderBy(row => row.Key).ToList();
        var entries = Columns(rows);
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

        // Words and all else here are letters, numbers and marks: there is nothing that PostgreSQL could not hold.
        await using var command = context.CreateCommand(InsertOnPostgres, [.. entries.Select(column => column.Values), words.Values]);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static IReadOnlyList<BulkColumn> Columns(List<(long Key, SearchText Text)> rows) =>
    [
        BulkColumn.Long(nameof(SearchEntry.Key), rows, row => row.Key),
        BulkColumn.Text(nameof(SearchEntry.FeedbackId), rows, row => row.Text.FeedbackId),
        BulkColumn.Number(nameof(SearchEntry.Kind), rows, row => (int)row.Text.Facts.Kind),
        BulkColumn.Number(nameof(SearchEntry.QuestionVariant), rows, row => row.Text.Facts.QuestionVariant),
        BulkColumn.Number(nameof(SearchEntry.AccountId), rows, row => row.Text.Facts.AccountId),
        BulkColumn.Number(nameof(SearchEntry.TeamId), rows, row => row.Text.Facts.TeamId),
        BulkColumn.Number(nameof(SearchEntry.AgentId), rows, row => row.Text.Facts.AgentId),
        BulkColumn.Number(nameof(SearchEntry.Score), rows, row => row.Text.Facts.Score ?? 0),
        BulkColumn.Text(nameof(SearchEntry.Tags), rows, row => row.Text.Facts.Tags),
        BulkColumn.Number(nameof(SearchEntry.Language), rows, row => (int)row.Text.Language),
        BulkColumn.Text(nameof(SearchEntry.Plain), rows, row => row.Text.Plain),
    ];

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
