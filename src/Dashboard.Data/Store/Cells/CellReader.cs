using System.Data.Common;
using System.Runtime.CompilerServices;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.Store.Cells;

/// <summary>Reads day cells by hand: making objects of some hundred thousand rows would take longer than the database takes.</summary>
internal static class CellReader
{
    private const string Key = "\"Kind\", \"QuestionVariant\", \"AccountId\", \"TeamId\", \"AgentId\"";
    private const int KeyColumns = 5;

    /// <summary>One row and two looks into the primary key.</summary>
    private const string VersionSql =
        "SELECT s.\"Generation\", s.\"Stamp\","
        + " (SELECT MIN(c.\"Day\") FROM \"DayCells\" c WHERE c.\"Generation\" = s.\"Generation\"),"
        + " (SELECT MAX(c.\"Day\") FROM \"DayCells\" c WHERE c.\"Generation\" = s.\"Generation\") FROM \"RollupStates\" s";

    private const string ChangedSql = "SELECT \"Day\" FROM \"DayStamps\" WHERE \"Stamp\" > @p0";

    private const string GroupsSql = $"SELECT DISTINCT {Key} FROM \"DayCells\" WHERE \"Generation\" = @p0";

    private static readonly string DaysSql =
        $"SELECT {Key}, {string.Join(", ", CellMeasure.Columns.Select(column => $"\"{column}\""))}, \"Day\" FROM \"DayCells\""
        + " WHERE \"Generation\" = @p0 AND \"Day\" >= @p1 AND \"Day\" <= @p2 ORDER BY \"Day\"";

    /// <summary>Which state the store is in. The context's connection must be open.</summary>
    public static async Task<CellVersion> VersionAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        await using var command = context.CreateCommand(VersionSql);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new CellVersion(
            reader.GetInt32(0),
            reader.GetInt64(1),
            reader.IsDBNull(2) ? null : new Period(DateOnly.FromDayNumber(reader.GetInt32(2)), DateOnly.FromDayNumber(reader.GetInt32(3))));
    }

    /// <summary>The days that were changed after a stamp, by number.</summary>
    public static async Task<IReadOnlyList<int>> ChangedSinceAsync(DashboardContext context, long stamp, CancellationToken cancellationToken)
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
        DashboardContext context, int generation, long? changedSince, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = changedSince is { } stamp
            ? context.CreateCommand($"{GroupsSql} AND \"Day\" IN ({ChangedSql.Replace("@p0", "@p1", StringComparison.Ordinal)})", generation, stamp)
            : context.CreateCommand(GroupsSql, generation);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            yield return Group(reader);
    }

    /// <summary>Every day of a stretch, also those without cells.</summary>
    public static async Task<IReadOnlyList<CellDay>> DaysAsync(
        DashboardContext context, int generation, int first, int last, CancellationToken cancellationToken)
    {
        var days = Enumerable.Range(first, last - first + 1).Select(number => new CellDay(DateOnly.FromDayNumber(number))).ToList();
        var measures = new int[CellMeasure.Count];
        await using var command = context.CreateCommand(DaysSql, generation, first, last);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            for (var measure = 0; measure < measures.Length; measure++)
                measures[measure] = reader.GetInt32(KeyColumns + measure);
            days[reader.GetInt32(KeyColumns + CellMeasure.Count) - first].Add(Group(reader), measures);
        }

        days.ForEach(day => day.Trim());
        return days;
    }

    private static CellGroup Group(DbDataReader reader) =>
        new((SurveyKind)reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4));
}
