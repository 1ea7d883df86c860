using System.Text.Json;

namespace Dashboard.Data.FeedbackApi;

/// <summary>One page of events; it may be short or empty while more follow.</summary>
public sealed class EventPage
{
    private IReadOnlyList<WireEvent>? _events;

    private EventPage(string rawEvents, int count) => (RawEvents, Count) = (rawEvents, count);

    /// <summary>The JSON array of the events, character by character as it came; <see cref="WireEventParser.ParseArray"/> reads it.</summary>
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

    /// <summary>Reads <c>{"events":[…],"next_cursor":"10011"}</c>. A page without either field is broken rather than the last one.</summary>
    internal static EventPage Read(ApiAnswer answer)
    {
        if (!answer.Json.TryGetProperty("events", out var events) || events.ValueKind != JsonValueKind.Array)
            throw new BrokenAnswerException("events is missing", answer.Failure());
        if (!answer.Json.TryGetProperty("next_cursor", out var cursor))
            throw new BrokenAnswerException("next_cursor is missing", answer.Failure());
        return new EventPage(RawJson.Text(events), events.GetArrayLength())
        {
            Reached = events.EnumerateArray().Max(CreatedAt),
            NextCursor = ReadCursor(cursor, answer),
            Limit = answer.Limit,
        };
    }

    /// <summary>Without reading the event: that is for whoever applies it.</summary>
    private static DateTimeOffset? CreatedAt(JsonElement wireEvent)
    {
        try
        {
            return wireEvent.ValueKind == JsonValueKind.Object
                && wireEvent.TryGetProperty("created_at", out var at)
                && at.ValueKind == JsonValueKind.String
                && XDate.TryParse(at.GetString(), out var date)
                    ? date
                    : null;
        }
        catch (InvalidOperationException)
        {
            // Names or texts that are not Unicode.
            return null;
        }
    }

    private static string? ReadCursor(JsonElement cursor, ApiAnswer answer) => cursor.ValueKind switch
    {
        JsonValueKind.String => ReadText(cursor, answer) is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => cursor.GetRawText(),
        JsonValueKind.Null => null,
        _ => throw new BrokenAnswerException("next_cursor is not a text", answer.Failure()),
    };

    private static string? ReadText(JsonElement cursor, ApiAnswer answer)
    {
        try
        {
            return cursor.GetString();
        }
        catch (InvalidOperationException e)
        {
            throw new BrokenAnswerException("next_cursor is not Unicode", answer.Failure(), e);
        }
    }
}
