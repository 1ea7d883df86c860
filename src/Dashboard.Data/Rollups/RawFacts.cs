using System.Data.Common;
using System.Runtime.CompilerServices;
using Dashboard.Data.Feedback;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Rollups;

/// <summary>
/// The raw feedback as rollups need it: in the order of the ids, no more columns than are counted. Read by hand, because making objects of
/// ten million rows would take longer than reading and counting them.
/// </summary>
internal static class RawFacts
{
    private const string Sql =
        "SELECT \"Id\", \"AccountId\", \"TeamId\", \"AgentId\", \"Kind\", \"QuestionVariant\", \"SentAt\", \"Score\", \"ScoredAt\","
        + " \"Comment\" IS NOT NULL, \"IsTest\", \"Tags\", \"Handling\", \"SentDoubts\" FROM \"Feedback\""
        + " WHERE \"Id\" > @p0 ORDER BY \"Id\" LIMIT @p1";

    /// <summary>Up to <paramref name="most"/> feedback behind an id, as they lie; nothing is kept in memory.</summary>
    public static async IAsyncEnumerable<CountedFeedback> ReadAsync(
        DashboardContext context, string lastId, long most, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = context.CreateCommand(Sql, context.ToStored(lastId), most);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            yield return new CountedFeedback(context.FromStored(reader.GetString(0)), Facts(reader));
    }

    private static FeedbackFacts Facts(DbDataReader reader) => new(
        reader.GetInt32(1),
        Number(reader, 2) ?? DayCell.Unattributed,
        Number(reader, 3) ?? DayCell.Unattributed,
        (SurveyKind)reader.GetInt32(4),
        reader.GetInt32(5),
        Instant(reader, 6),
        Number(reader, 7),
        reader.IsDBNull(8) ? null : Instant(reader, 8),
        reader.GetBoolean(9),
        reader.GetBoolean(10),
        reader.GetString(11),
        reader.GetInt32(12),
        (SentDoubts)reader.GetInt32(13));

    private static int? Number(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    private static DateTimeOffset Instant(DbDataReader reader, int column) =>
        DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(column));
}

/// <summary>One feedback to be counted.</summary>
internal readonly record struct CountedFeedback(string Id, FeedbackFacts Facts);
