using System.Text;

namespace Dashboard.Benchmarks;

/// <summary>
/// The floor of what a file can cost: the rows in their order from a bare reader into a bare writer, nothing quoted, nothing looked up.
/// </summary>
internal static class BareCsv
{
    private const string Rows =
        "SELECT Id, Kind, AccountId, TeamId, AgentId, SentAt, ScoredAt, Score, Comment, CommentedAt, "
            + "QuestionVariant, DisplayName, PrivacyUrl,"
        + " ExternalId, ToUserId, DmId, UpdatedAt FROM Feedback ORDER BY ScoredAt, Id";

    public static void Write(DemoFolder folder)
    {
        using var connection = folder.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Rows;
        using var reader = command.ExecuteReader();
        using var text = new StreamWriter(Stream.Null, Encoding.UTF8, 64 * 1024);
        while (reader.Read())
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                if (column > 0)
                    text.Write(',');
                if (!reader.IsDBNull(column))
                    text.Write(reader.GetString(column));
            }

            text.Write("\r\n");
        }
    }
}
