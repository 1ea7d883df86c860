using System.Data.Common;
using System.Runtime.CompilerServices;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.Store.Cells;

/// <summary>Reads cells by hand: making objects of some hundred thousand rows would take longer than the database takes.</summary>
internal static class CellReader
{
    private const string Key = "\"Kind\", \"QuestionVariant\", \"AccountId\", \"TeamId\", \"AgentId\", \"Tags\"";
    private const int KeyColumns = 6;

    private const string OfDays =
        " WHERE \"Generation\" = @p0 AND \"IsTagged\" = @p1 AND \"Day\" >= @p2 AND \"Day\" <= @p3 ORDER BY \"Day\"";

    /// <summary>One row and two looks into the primary key.</summary>
    private const string VersionSql =
        "SELECT s.\"Generation\", s.\"Stamp\","
        + " (SELECT MIN(c.\"Day\") FROM \"DayCells\" c WHERE c.\"Generation\" = s.\"Generation\" AND c.\"IsTagged\" = FALSE),"
        + " (SELECT MAX(c.\"Day\") FROM \"DayCells\" c WHERE c.\"Generation\" = s.\"Generation\" "
        + "AND c.\"IsTagged\" = FALSE), s.\"CellFormat\" FROM \"RollupStates\" s";

    private const string ChangedSql = "SELECT \"Day\" FROM \"DayStamps\" WHERE \"Stamp\" > @p0";

    /// <summary>What was moved away has left cells without a count.</summary>
    private static readonly string GroupsSql = $"SELECT DISTINCT {Key} FROM \"DayCells\" WHERE \"Generation\" = @p0 AND \"IsTagged\" = @p1"
        + $" AND ({string.Join(" OR ", CellMeasure.Columns.Select(column => $"\"{column}\" <> 0"))})";

    private static readonly string DaysSql =
        $"SELECT {Key}, {string.Join(", ", CellMeasure.Columns.Select(column => $"\"{column}\""))}, \"Day\" FROM \"DayCells\""
        + OfDays;

    private const string HoursSql = $"SELECT {Key}, \"Scores\", \"Day\" FROM \"HourCells\"{OfDays}";

    /// <summary>Which state the store is in. The context's connection must be open.</summary>
    public static async Task<CellVersion> VersionAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        await using var command = context.CreateCommand(VersionSql);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new CellVersion(
            reader.GetInt32(0),
            reader.GetInt64(1),
            reader.IsDBNull(2) ? null : new Period(DateOnly.FromDayNumber(reader.GetInt32(2)), DateOnly.FromDayNumber(reader.GetInt32(3))),
            reader.GetInt32(4) == PackedScores.Format);
    }

    /// <summary>The days that were changed after a stamp, by number.</summary>
    public static async Task<IReadOnlyList<int>> ChangedSinceAsync(
        DashboardContext context,
        long stamp,
        CancellationToken cancellationToken)
    {
        var days = new List<int>();
        await using var command = context.CreateCommand(ChangedSql, stamp);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            days.Add(reader.GetInt32(0));
        return days;
    }

    /// <summary>What the cells of a generation are about, or only those of days that were changed after a stamp.</summary>
    public static async IAsyncEnumerable<CellGroup> GroupsAsync(
        DashboardContext context,
        int generation,
        CellSort sort,
        long? changedSince,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var sets = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var command = changedSince is { } stamp
            ? context.CreateCommand(
                $"{GroupsSql} AND \"Day\" IN ({ChangedSql.Replace("@p0", "@p2", StringComparison.Ordinal)})",
                generation,
                sort.HasFlag(CellSort.Tagged),
                stamp)
            : context.CreateCommand(GroupsSql, generation, sort.HasFlag(CellSort.Tagged));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            yield return Group(reader, sets);
    }

    /// <summary>Every day of a stretch, also those without cells.</summary>
    public static async Task<IReadOnlyList<CellDay>> DaysAsync(
        DashboardContext context, int generation, CellSort sort, int first, int last, CancellationToken cancellationToken)
    {
        var days = Enumerable.Range(first, last - first + 1).Select(number => new CellDay(DateOnly.FromDayNumber(number))).ToList();
        var hasHours = sort.HasFlag(CellSort.Hours);
        var measures = new int[CellMeasure.Count];
        var sets = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var command = context.CreateCommand(
            hasHours ? HoursSql : DaysSql, generation, sort.HasFlag(CellSort.Tagged), first, last);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var day = days[reader.GetInt32(reader.FieldCount - 1) - first];
            if (hasHours)
            {
                day.Add(Group(reader, sets), reader.GetFieldValue<byte[]>(KeyColumns));
                continue;
            }

            Fill(measures, reader);
            day.Add(Group(reader, sets), measures);
        }

        days.ForEach(day => day.Trim());
        return days;
    }

    private static void Fill(int[] measures, DbDataReader reader)
    {
        for (var measure = 0; measure < measures.Length; measure++)
            measures[measure] = reader.GetInt32(KeyColumns + measure);
    }

    private static CellGroup Group(DbDataReader reader, Dictionary<string, string> sets) =>
        new(
            (SurveyKind)reader.GetInt32(0),
            reader.GetInt32(1),
            reader.GetInt32(2),
            reader.GetInt32(3),
            reader.GetInt32(4),
            Held(sets, reader.GetString(5)));

    /// <summary>One text for all cells with the same tags.</summary>
    private static string Held(Dictionary<string, string> sets, string tags)
    {
        if (tags.Length == 0)
            return TagSet.None;
        if (!sets.TryGetValue(tags, out var held))
            sets.Add(tags, held = tags);
        return held;
    }
}
