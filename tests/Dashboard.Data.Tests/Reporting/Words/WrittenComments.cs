using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Tests.Reporting.Words;

/// <summary>Feedback with comments in two languages, low scores with complaints and high ones with praise, with exceptions.</summary>
internal static class WrittenComments
{
    private static readonly string[] Complaints =
    [
        "The parcel arrived late and nobody answered my messages",
        "My parcel is still lost, this was a terrible delivery",
        "Nobody answered me, and the delivery was late again",
        "Your parcels arrive late. The delivery was not helpful at all",
        "Das Paket kam viel zu spät bei uns an",
        "Niemand hat mir geantwortet, und die Lieferung war viel zu spät",
        "Die Pakete waren leider beschädigt, und niemand hat geantwortet",
    ];

    private static readonly string[] Praise =
    [
        "The agent was very friendly and the answer was helpful",
        "Friendly agents and a quick answer, thank you very much",
        "That was a very quick delivery by a helpful agent",
        "Die Mitarbeiterin war sehr freundlich und hat schnell geholfen",
        "Ich habe eine schnelle Antwort bekommen, sehr freundlich",
    ];

    public static Period Days { get; } = new(new DateOnly(2026, 3, 21), new DateOnly(2026, 4, 9));

    /// <summary>The same ones for the same count, from twenty days before the period to its end.</summary>
    public static IReadOnlyList<StoredFeedback> Rows(int count) => [.. Enumerable.Range(0, count).Select(Row)];

    private static StoredFeedback Row(int number)
    {
        var kind = number % 3 == 0 ? SurveyKind.Nps : SurveyKind.Csat;
        var complains = number % 5 < 2;
        var text = complains ? Complaints[number / 5 % Complaints.Length] : Praise[number / 5 % Praise.Length];
        var at = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(number * 7919L % (40 * 24 * 60));
        var isUsual = number % 11 != 0;
        return new StoredFeedback
        {
            Id = FormattableString.Invariant($"8{number:00000}"),
            AccountId = 1 + (number % RandomStore.Accounts),
            TeamId = 1 + (number / 2 % RandomStore.Teams),
            AgentId = 1 + (number / 7 % RandomStore.Agents),
            Kind = kind,
            SentAt = at,
            UpdatedAt = at,
            ReceivedAt = at,
            Score = (complains == isUsual) ? 1 + (number % 2) : kind is SurveyKind.Nps ? 9 : 4 + (number % 2),
            ScoredAt = at,
            ScoreSeenIn = at,
            Comment = number % 13 == 0 ? $"@acme {text} 4111 1111 1111 {number}" : text,
            CommentedAt = at,
            CommentSeenIn = at,
        };
    }
}
