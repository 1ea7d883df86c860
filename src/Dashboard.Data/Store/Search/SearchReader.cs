using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store.Search;

/// <summary>
/// Asks the search index, newest scores first. What it answers is for no eyes yet: Access narrows the question to what a viewer may see.
/// </summary>
internal static class SearchReader
{
    /// <summary>Streams by the key, without sorting: a common word is as quick as a rare one.</summary>
    private const string FindOnSqlite =
        "SELECT e.\"FeedbackId\" FROM (SELECT rowid AS k FROM \"CommentWords\" WHERE \"CommentWords\" MATCH @p0 "
            + "AND rowid >= @p1 AND rowid < @p2{hours}"
        + " ORDER BY rowid DESC LIMIT @p3 OFFSET @p4) JOIN \"SearchEntries\" e ON e.\"Key\" = k ORDER BY k DESC";

    private const string CountOnSqlite =
        "SELECT count(*) FROM (SELECT 1 FROM \"CommentWords\" WHERE \"CommentWords\" MATCH @p0 AND rowid >= @p1 AND rowid < @p2{hours} "
            + "LIMIT @p3)";

    /// <summary>
    /// GIN knows no order, so a common word would have to be fetched and sorted whole: it is soon found among the newest entries.
    /// </summary>
    private const string FindAmongNewest =
        "WITH newest AS MATERIALIZED (SELECT \"Key\", \"FeedbackId\", \"Words\" FROM \"SearchEntries\" "
            + "WHERE \"Key\" >= @p1 AND \"Key\" < @p2"
        + " ORDER BY \"Key\" DESC LIMIT @p5)"
        + " SELECT \"FeedbackId\" FROM newest WHERE \"Words\" @@ @p0::tsquery{hours} ORDER BY \"Key\" DESC LIMIT @p3 OFFSET @p4";

    private const string FindByIndex =
        "WITH found AS MATERIALIZED (SELECT \"Key\", \"FeedbackId\" FROM \"SearchEntries\" WHERE \"Words\" @@ @p0::tsquery "
            + "AND \"Key\" >= @p1 AND \"Key\" < @p2{hours})"
        + " SELECT \"FeedbackId\" FROM found ORDER BY \"Key\" DESC LIMIT @p3 OFFSET @p4";

    private const string CountOnPostgres =
        "SELECT count(*) FROM (SELECT 1 FROM \"SearchEntries\" WHERE \"Words\" @@ @p0::tsquery AND \"Key\" >= @p1 "
            + "AND \"Key\" < @p2{hours} LIMIT @p3) found";

    /// <summary>Stands in a statement where a condition on the hours may come.</summary>
    private const string Hours = "{hours}";

    private const int FewestNewest = 5_000;

    /// <summary>Some of the feedback that are found, by id.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(
        DashboardContext context, SearchQuestion question, int offset, int count, CancellationToken cancellationToken)
    {
        if (question.IsHopeless)
            return [];
        if (IsSqlite(context))
            return await IdsAsync(context, FindOnSqlite, question, [count, offset], cancellationToken);
        object[] most = [count, offset, Math.Max(FewestNewest, 4 * (offset + count))];
        var newest = await IdsAsync(context, FindAmongNewest, question, most, cancellationToken);
        return newest.Count == count ? newest : await IdsAsync(context, FindByIndex, question, most[..2], cancellationToken);
    }

    /// <summary>All feedback that are found, by id.</summary>
    public static async Task<IReadOnlyList<string>> FindAllAsync(
        DashboardContext context,
        SearchQuestion question,
        CancellationToken cancellationToken)
    {
        if (question.IsHopeless)
            return [];
        return await IdsAsync(
            context, IsSqlite(context) ? FindOnSqlite : FindByIndex, question, [long.MaxValue, 0], cancellationToken);
    }

    /// <summary>How many are found, but never more than <paramref name="most"/>.</summary>
    public static async Task<int> CountAsync(
        DashboardContext context,
        SearchQuestion question,
        int most,
        CancellationToken cancellationToken)
    {
        if (question.IsHopeless)
            return 0;
        await using var command = Command(context, IsSqlite(context) ? CountOnSqlite : CountOnPostgres, question, [most]);
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    /// <summary>Every word of every entry, for a check of all. In a transaction, with which what it needs goes away.</summary>
    public static async IAsyncEnumerable<(long Key, string Word)> WordsAsync(
        DashboardContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (IsSqlite(context))
            await context.Database.ExecuteSqlAsync(
                $"CREATE VIRTUAL TABLE temp.\"HeldWords\" USING fts5vocab('main', 'CommentWords', 'instance')",
                cancellationToken);
        await using var command = context.CreateCommand(IsSqlite(context)
            ? "SELECT doc, term FROM temp.\"HeldWords\""
            : "SELECT \"Key\", unnest(tsvector_to_array(\"Words\")) FROM \"SearchEntries\"");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            yield return (reader.GetInt64(0), reader.GetString(1));
    }

    /// <summary>
    /// Where a question names hours, the key must be in them too. With a plus, which keeps SQLite from finding its rows by it; PostgreSQL
    /// brings what it finds by both indexes together.
    /// </summary>
    private static string WithHours(DashboardContext context, string sql, SearchQuestion question)
    {
        var condition = question.Hours is not { } hours ? ""
            : IsSqlite(context) ? $" AND {hours.ToSql("+rowid")}" : $" AND {hours.ToSqlForIndex("\"Key\"")}";
        return sql.Replace(Hours, condition, StringComparison.Ordinal);
    }

    private static bool IsSqlite(DashboardContext context) => context.Database.GetDbConnection() is SqliteConnection;

    private static DbCommand Command(DashboardContext context, string sql, SearchQuestion question, object[] more) => context.CreateCommand(
        WithHours(context, sql, question),
        [
            IsSqlite(context) ? question.ToMatch() : question.ToTsQuery(),
            SearchKey.From(question.From),
            SearchKey.From(question.Until),
            .. more,
        ]);

    private static async Task<IReadOnlyList<string>> IdsAsync(
        DashboardContext context, string sql, SearchQuestion question, object[] more, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        await using var command = Command(context, sql, question, more);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            ids.Add(context.FromStored(reader.GetString(0)));
        return ids;
    }
}
