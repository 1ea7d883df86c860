using Dashboard.Data.Comments;
using Dashboard.Data.Comments.Words;
using Dashboard.Data.Feedback;
using Dashboard.Data.Store.Bulk;
using Dashboard.Data.Store.Cells;

namespace Dashboard.Data.Store.Search;

/// <summary>Reads comments by hand: making objects of some hundred thousand rows would take longer than the database takes.</summary>
internal static class CommentReader
{
    private const string VersionSql =
        "SELECT s.\"CommentStamp\", s.\"SearchVersion\", (SELECT MIN(e.\"Key\") FROM \"SearchEntries\" e),"
        + " (SELECT MAX(e.\"Key\") FROM \"SearchEntries\" e) FROM \"RollupStates\" s";

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

    /// <summary>Every day of a stretch, also those without comments.</summary>
    public static async Task<IReadOnlyList<(int Number, CommentDay Day)>> DaysAsync(
        DashboardContext context,
        IReadOnlyDictionary<CommentLanguage, CommentWordBook> books,
        int first,
        int last,
        CancellationToken cancellationToken)
    {
        var days = Enumerable.Range(first, last - first + 1).Select(number => (Number: number, Day: new CommentDay())).ToList();
        var sets = new KnownTexts();
        var (number, next) = (first, CommentDays.FirstKey(first + 1));
        await using var rows = await StoredRows.QueryAsync(
            context, DaysSql, [CommentDays.FirstKey(first), CommentDays.FirstKey(last + 1)], cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var key = rows.Long(0);
            while (key >= next)
                next = CommentDays.FirstKey(++number + 1);
            var (day, language) = (days[number - first].Day, (CommentLanguage)rows.Int(8));
            var group = new CellGroup(
                (SurveyKind)rows.Int(1), rows.Int(4), rows.Int(3), rows.Int(5), rows.Int(6), sets.Held(rows.Text(7)));
            AddWords(day, books[language], rows.Text(9));
            day.Add(key, group, rows.Int(2), language);
        }

        days.ForEach(day => day.Day.Trim());
        return days;
    }

    private static void AddWords(CommentDay day, CommentWordBook book, ReadOnlySpan<char> plain)
    {
        while (PlainWords.TryRead(ref plain, out var word, out var beginsPhrase))
            day.AddWord(book.NumberOf(word), beginsPhrase);
    }
}
