using System.Text.Json;

namespace Dashboard.Data.FeedbackApi;

/// <summary>One page of events; it may be short or empty while more follow.</summary>
/// <param name="Events">The events in X's order, the malformed and unknown ones among them.</param>
/// <param name="NextCursor">Where the next page begins, to be kept once this page is safe; null at the end of the range.</param>
/// <param name="Limit">What X still allows for this account.</param>
/// <param name="ClockSkew">X's clock minus ours, to the second; null when X sent no date.</param>
public sealed record EventPage(IReadOnlyList<WireEvent> Events, string? NextCursor, RateLimit? Limit, TimeSpan? ClockSkew)
{
    /// <summary>Reads <c>{"events":[…],"next_cursor":"10011"}</c>. A page without either field is broken rather than the last one.</summary>
    internal static EventPage Read(ApiAnswer answer)
    {
        if (!answer.Json.TryGetProperty("events", out var events) || events.ValueKind != JsonValueKind.Array)
            throw new BrokenAnswerException("events is missing", answer.Failure());
        if (!answer.Json.TryGetProperty("next_cursor", out var cursor))
            throw new BrokenAnswerException("next_cursor is missing", answer.Failure());
        var read = new List<WireEvent>(events.GetArrayLength());
        foreach (var item in events.EnumerateArray())
            read.Add(WireEventParser.Parse(item));
        return new EventPage(read, ReadCursor(cursor, answer), answer.Limit, answer.ClockSkew);
    }

    private static string? ReadCursor(JsonElement cursor, ApiAnswer answer) => cursor.ValueKind switch
    {
        JsonValueKind.String => cursor.GetString() is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => cursor.GetRawText(),
        JsonValueKind.Null => null,
        _ => throw new BrokenAnswerException("next_cursor is not a text", answer.Failure()),
    };
}
