using Dashboard.Data.Comments;
using Dashboard.Data.Comments.Words;
using Dashboard.Data.Feedback;
using Dashboard.Data.Store.Cells;

namespace Dashboard.Data.Store.Search;

/// <summary>Reads comments by hand: making objects of some hundred thousand rows would take longer than the database takes.</summary>
internal static class CommentReader
{
    private const string VersionSql =
        "SELECT s.\"CommentStamp\", s.\"SearchVersion\", (SELECT MIN(e.\"Key\") FROM \"SearchEntries\" e),"
        + " (SELECT MAX(e.\"Key\") FROM \"SearchEntries\" e) FROM \"RollupStates\" s";

    private const string ChangedSql = "SELECT \"Day\" FROM \"CommentStamps\" WHERE \"Stamp\" > @p0";

    private const string DaysSql =
        "SELECT \"Key\", \"Kind\", \"Score\", \"AccountId\", \"QuestionVariant\", \"TeamId\", \"AgentId\", \"Tags\", \"Language\","
        + " \"Plain\" FROM \"SearchEntries\" WHERE \"Key\" >= @p0 AND \"Key\" < @p1 ORDER BY \"Key\"";

    /// <summary>Which state the store is in. The context's connection must be open.</summary>
    public static async Task<CommentVersion> VersionAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        await using var command = context.CreateCommand(VersionSql);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return CommentVersion.None with
        {
            Stamp = reader.GetInt64(0),
            IsComplete = reader.GetInt32(1) == SearchWords.Version,
            FirstKey = reader.IsDBNull(2) ? CommentVersion.None.FirstKey : reader.GetInt64(2),
            LastKey = reader.IsDBNull(3) ? CommentVersion.None.LastKey : reader.GetInt64(3),
        };
    }

    /// <summary>The days that were changed after a stamp, by number.</summary>
    public static async Task<IReadOnlyList<int>> ChangedSinceAsync(
        DashboardContext context, long stamp, CancellationToken cancellationToken)
    {
        var days = new List<int>();
        await using var command = context.CreateCommand(ChangedSql, stamp);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            days.Add(reader.GetInt32(0));
        return days;
    }

    /// <summary>Every day of a stretch, also those without comments.</summary>
    public static async Task<IReadOnlyDictionary<int, CommentDay>> DaysAsync(
        DashboardContext context,
        IReadOnlyDictionary<CommentLanguage, CommentWordBook> books,
        int first,
        int last,
        CancellationToken cancellationToken)
    {
        var days = Enumerable.Range(first, last - first + 1).ToDictionary(number => number, _ => new CommentDay());
        var sets = new Dictionary<string, string>(StringComparer.Ordinal);
        var (number, next) = (first, CommentDays.FirstKey(first + 1));
        await using var command = context.CreateCommand(DaysSql, CommentDays.FirstKey(first), CommentDays.FirstKey(last + 1));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var key = reader.GetInt64(0);
            while (key >= next)
                next = CommentDays.FirstKey(++number + 1);
            var day = days[number];
            var language = (CommentLanguage)reader.GetInt32(8);
            AddWords(day, books[language], context.FromStored(reader.GetString(9)));
            var tags = reader.GetString(7);
            if (!sets.TryGetValue(tags, out var held))
                sets.Add(tags, held = tags);
            day.Add(
                key,
                new CellGroup(
                    (SurveyKind)reader.GetInt32(1), reader.GetInt32(4), reader.GetInt32(3), reader.GetInt32(5), reader.GetInt32(6), held),
                reader.GetInt32(2),
                language);
        }

        foreach (var day in days.Values)
            day.Trim();
        return days;
    }

    private static void AddWords(CommentDay day, CommentWordBook book, ReadOnlySpan<char> plain)
    {
        while (PlainWords.TryRead(ref plain, out var word, out var beginsPhrase))
            day.AddWord(book.NumberOf(word), beginsPhrase);
    }
}
