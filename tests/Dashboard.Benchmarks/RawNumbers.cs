using System.Data.Common;
using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;

namespace Dashboard.Benchmarks;

/// <summary>
/// The Overview's sums without day cells: by day, kind and question, straight from the feedback (in UTC, where a day is a division).
/// </summary>
internal static class RawNumbers
{
    private const long MillisecondsPerDay = 86_400_000;

    /// <summary>Reads the period and the compared one; answers how many sums there were.</summary>
    public static int Read(DbConnection connection, Viewer viewer, ReportFilter filter) =>
        Read(connection, viewer, filter.Period) + (filter.ComparedPeriod is { } before ? Read(connection, viewer, before) : 0);

    private static int Read(DbConnection connection, Viewer viewer, Period days) =>
        Read(connection, viewer, days, "\"SentAt\"", "count(*), count(\"Score\")", "NOT \"IsTest\"")
        + Read(
            connection,
            viewer,
            days,
            "\"ScoredAt\"",
            string.Join(',', Enumerable.Range(0, 11).Select(Score)),
            "NOT \"IsTest\" AND \"Score\" IS NOT NULL");

    private static string Score(int score) => string.Create(CultureInfo.InvariantCulture, $"count(*) FILTER (WHERE \"Score\" = {score})");

    private static int Read(DbConnection connection, Viewer viewer, Period days, string column, string sums, string condition)
    {
        using var command = connection.CreateCommand();
        command.CommandTimeout = 600;
        command.CommandText =
            $"SELECT {column} / {MillisecondsPerDay}, \"Kind\", \"QuestionVariant\", {sums} FROM \"Feedback\""
            + $" WHERE {condition} AND {column} >= {Milliseconds(days.From)} "
            + $"AND {column} < {Milliseconds(days.To.AddDays(1))}{Scope(viewer)} GROUP BY 1, 2, 3";
        using var reader = command.ExecuteReader();
        var read = 0;
        while (reader.Read())
            read++;
        return read;
    }

    private static string Scope(Viewer viewer) =>
        viewer.SeesAllTeams ? string.Empty : $" AND \"TeamId\" IN ({string.Join(',', viewer.Teams)})";

    private static string Milliseconds(DateOnly day) =>
        new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            .ToUnixTimeMilliseconds()
            .ToString(CultureInfo.InvariantCulture);
}
