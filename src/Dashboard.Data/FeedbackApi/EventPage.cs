using System.Text.Json;

namespace Dashboard.Data.FeedbackApi;

/// <summary>One page of events; it may be short or empty while more follow.</summary>
public sealed class EventPage
{
    private const char NotUnicode = '\uFFFD';

    private IReadOnlyList<WireEvent>? _events;

    private EventPage(string rawEvents, int count) => (RawEvents, Count) = (rawEvents, count);

    /// <summary>
    /// The JSON array of the events, character by character as it came; <see cref="WireEventParser.ParseArray"/> reads it.
    /// </summary>
    public string RawEvents { get; }

    /// <summary>How many events the page has; X's largest has 100.</summary>
    public int Count { get; }

    /// <summary>The events in X's order, the malformed and unknown ones among them; read when first asked for.</summary>
    public IReadOnlyList<WireEvent> Events => _events ??= WireEventParser.ParseArray(RawEvents);

    /// <summary>When the newest of its events happened, so far as they say; null when none does.</summary>
    public DateTimeOffset? Reached { get; private init; }

    /// <summary>Where the next page begins, to be kept once this page is safe; null at the end of the range.</summary>
    public string? NextCursor { get; private init; }

    /// <summary>What X still allows for this account.</summary>
    public RateLimit? Limit { get; private init; }

    /// <summary>
    /// Reads <c>{"events":[…],"next_cursor":"10011"}</c>. A page without either field is broken rather than the last one, and so is one
    /// whose cursor is not Unicode, which nobody could send back.
    /// </summary>
    internal static EventPage Read(ApiAnswer answer)
    {
        if (RawJson.Get(answer.Json, "events") is not { ValueKind: JsonValueKind.Array } events)
            throw new BrokenAnswerException("events is missing", answer.Failure());
        if (RawJson.Get(answer.Json, "next_cursor") is not { } cursor)
            throw new BrokenAnswerException("next_cursor is missing", answer.Failure());
        return new EventPage(RawJson.Text(events), events.GetArrayLength())
        {
            Reached = events.EnumerateArray().Max(CreatedAt),
            NextCursor = ReadCursor(cursor, answer),
            Limit = answer.Limit,
        };
    }

    /// <summary>Without reading the event: that is for whoever applies it.</summary>
    private static DateTimeOffset? CreatedAt(JsonElement wireEvent) =>
        wireEvent.ValueKind == JsonValueKind.Object ? new WireFields(wireEvent, "", []).Date("created_at") : null;

    private static string? ReadCursor(JsonElement cursor, ApiAnswer answer) => cursor.ValueKind switch
    {
        JsonValueKind.String when RawJson.String(cursor).Contains(NotUnicode, StringComparison.Ordinal) =>
            throw new BrokenAnswerException("next_cursor is not Unicode", answer.Failure()),
        JsonValueKind.String => RawJson.String(cursor) is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => cursor.GetRawText(),
        JsonValueKind.Null => null,
        _ => throw new BrokenAnswerException("next_cursor is not a text", answer.Failure()),
    };
}
