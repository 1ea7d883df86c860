using System.Runtime.CompilerServices;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Bulk;
using Dashboard.Data.Store.Days;

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

    /// <summary>What the cells of a generation are about, or only those of days that were changed after a stamp.</summary>
    public static async IAsyncEnumerable<CellGroup> GroupsAsync(
        DashboardContext context,
        int generation,
        CellSort sort,
        long? changedSince,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var sets = new KnownTexts();
        var (sql, parameters) = (GroupsSql, new List<object> { generation, sort.HasFlag(CellSort.Tagged) });
        if (changedSince is { } stamp)
        {
            sql += $" AND \"Day\" IN ({DayStamps.ChangedSql(DayStamps.OfCells, "@p2")})";
            parameters.Add(stamp);
        }

        await using var rows = await StoredRows.QueryAsync(context, sql, parameters, cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            yield return Group(rows, sets);
    }

    /// <summary>Every day of a stretch, also those without cells.</summary>
    public static async Task<IReadOnlyList<CellDay>> DaysAsync(
        DashboardContext context, int generation, CellSort sort, int first, int last, CancellationToken cancellationToken)
    {
        var days = Enumerable.Range(first, last - first + 1).Select(number => new CellDay(DateOnly.FromDayNumber(number))).ToList();
        var hasHours = sort.HasFlag(CellSort.Hours);
        var measures = new int[CellMeasure.Count];
        var sets = new KnownTexts();
        await using var rows = await StoredRows.QueryAsync(
            context, hasHours ? HoursSql : DaysSql, [generation, sort.HasFlag(CellSort.Tagged), first, last], cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var day = days[rows.Int(KeyColumns + (hasHours ? 1 : CellMeasure.Count)) - first];
            if (hasHours)
            {
                day.Add(Group(rows, sets), rows.Bytes(KeyColumns));
                continue;
            }

            for (var measure = 0; measure < measures.Length; measure++)
                measures[measure] = rows.Int(KeyColumns + measure);
            day.Add(Group(rows, sets), measures);
        }

        days.ForEach(day => day.Trim());
        return days;
    }

    private static CellGroup Group(StoredRows rows, KnownTexts sets) =>
        new((SurveyKind)rows.Int(0), rows.Int(1), rows.Int(2), rows.Int(3), rows.Int(4), sets.Held(rows.Text(5)));
}
