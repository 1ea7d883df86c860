using System.Text.Json;
using Dashboard.Data.Prompting.ClosedConversations;

namespace Dashboard.Conversations;

/// <summary>
/// A reported batch, read entry by entry so that one that cannot be read does not cost the others.
/// A sample: <c>{"conversations":[{"external_id":"ticket_5555","account_user_id":"1212121212121","agent_id":"a-017","agent_name":"Maya Brandt",
/// "team_id":"t-3","team_name":"Billing","customer_user_id":"343434343434","closed_at":"2026-01-02T03:04:05Z"}]}</c>.
/// </summary>
internal sealed class ConversationBatch
{
    private const int Most = 5000;

    private readonly List<int> _places = [];
    private readonly List<RejectedConversation> _unreadable = [];

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public List<ClosedConversation> Readable { get; } = [];

    public static (ConversationBatch? Batch, string? Problem) Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("conversations", out var list) || list.ValueKind != JsonValueKind.Array)
            return (null, "The body must be an object with an array \"conversations\".");
        if (list.GetArrayLength() > Most)
            return (null, FormattableString.Invariant($"At most {Most} conversations may be sent at once."));

        var batch = new ConversationBatch();
        foreach (var (place, entry) in list.EnumerateArray().Index())
            batch.Add(place, entry);
        return (batch, null);
    }

    /// <summary>The answer, with every place counted in the batch as it was sent.</summary>
    public RecordResult Answer(RecordResult result) => result with
    {
        Rejected =
        [
            .. result.Rejected.Select(bad => bad with { Index = _places[bad.Index] }).Concat(_unreadable).OrderBy(bad => bad.Index),
        ],
    };

    private void Add(int place, JsonElement entry)
    {
        try
        {
            Readable.Add(entry.Deserialize<ClosedConversation>(Json) ?? throw new JsonException("it is null"));
            _places.Add(place);
        }
        catch (JsonException exception)
        {
            _unreadable.Add(new RejectedConversation(place, $"cannot be read: {exception.Message}"));
        }
    }
}
