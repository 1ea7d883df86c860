using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace Dashboard.Conversations;

/// <summary>
/// A reported batch, read entry by entry so that one that cannot be read does not cost the others.
/// A sample: <c>{"conversations":[{"external_id":"ticket_5555","account_user_id":"1212121212121","agent_id":"a-017","agent_name":"Maya
/// Brandt", "team_id":"t-3","team_name":"Billing","customer_user_id":"343434343434","closed_at":"2026-01-02T03:04:05Z","channel":"dm",
/// "opened_at":"2026-01-02T02:58:00Z","tags":["refund"],"closure_reason":"solved","agent_messages":4,"hand_overs":1,"language":"de-AT",
/// "time_zone":"Europe/Vienna"}]}</c>.
/// </summary>
internal static class ConversationBatch
{
    private const int Most = 5000;

    /// <summary>
    /// Fields that we do not know may be as deep as help desks make them; but the end of it is not for the sender to choose.
    /// </summary>
    private const int DeepestLevel = 1000;

    private const string List = "conversations";

    private const string Form = $"The body must be an object with an array \"{List}\".";

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = DeepestLevel };

    /// <summary>Reads a body.</summary>
    /// <param name="body">All of it.</param>
    /// <param name="read">Reads an entry.</param>
    /// <returns>Its conversations, each as far as it can be read, or one sentence that says why it is none of ours.</returns>
    public static (IReadOnlyList<T>? Conversations, string? Problem) Read<T>(ReadOnlyMemory<byte> body, Func<JsonElement, T> read)
    {
        if (!Utf8.IsValid(body.Span))
            return (null, "The body is not UTF-8.");
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(body), Options);
            return Read(document.RootElement, read);
        }
        catch (JsonException exception)
        {
            return (
                null,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The body is not JSON of at most {DeepestLevel} levels:"
                        + $" line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}."));
        }
    }

    private static (IReadOnlyList<T>? Conversations, string? Problem) Read<T>(JsonElement body, Func<JsonElement, T> read)
    {
        if (body.ValueKind is not JsonValueKind.Object)
            return (null, Form);
        var lists = body.EnumerateObject().Where(field => string.Equals(JsonTexts.Name(field), List, StringComparison.Ordinal)).ToList();
        return lists switch
        {
            [{ Value: { ValueKind: JsonValueKind.Array } list }] when list.GetArrayLength() <= Most => (
                [.. list.EnumerateArray().Select(read)],
                null),
            [{ Value.ValueKind: JsonValueKind.Array }] => (
                null,
                FormattableString.Invariant($"At most {Most} conversations may be sent at once.")),
            [_, _, ..] => (null, $"The body gives \"{List}\" more than once."),
            _ => (null, Form),
        };
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body) => body.Span is [0xEF, 0xBB, 0xBF, ..] ? body[3..] : body;
}
