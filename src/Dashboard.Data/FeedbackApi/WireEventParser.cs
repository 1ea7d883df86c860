using System.Text;
using System.Text.Json;

namespace Dashboard.Data.FeedbackApi;

/// <summary>
/// Reads events from pages and webhooks, and the feedback that <c>show</c> answers. It never throws for what X sends: what it cannot use
/// becomes a <see cref="MalformedEvent"/>. A raw sample stands beside it in <c>WireEvent.sample.json</c>.
/// </summary>
public static class WireEventParser
{
    /// <summary>Reads a webhook's body: one event.</summary>
    public static WireEvent ParseBody(ReadOnlyMemory<byte> body) => ParseOne(body, ReadEvent);

    /// <inheritdoc cref="ParseBody(ReadOnlyMemory{byte})"/>
    public static WireEvent ParseBody(string body) => ParseBody(Encoding.UTF8.GetBytes(body));

    /// <summary>Reads the answer of <c>show</c>: a bare feedback, taken for an event of the kind <see cref="EventKind.Shown"/>.</summary>
    public static WireEvent ParseShown(string raw) => ParseOne(Encoding.UTF8.GetBytes(raw), ReadShown);

    /// <summary>Reads the <c>events</c> of a page, in X's order.</summary>
    /// <returns>One for each element, the malformed and unknown ones among them; one malformed event if it is no array at all.</returns>
    public static IReadOnlyList<WireEvent> ParseArray(string rawArray)
    {
        try
        {
            using var document = JsonDocument.Parse(rawArray, RawJson.AnyDepth);
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? ParseAll(document.RootElement)
                : [new MalformedEvent("The page is not a JSON array.", rawArray)];
        }
        catch (JsonException)
        {
            return [new MalformedEvent("The page is not JSON.", rawArray)];
        }
    }

    private static List<WireEvent> ParseAll(JsonElement array)
    {
        var events = new List<WireEvent>(array.GetArrayLength());
        foreach (var item in array.EnumerateArray())
            events.Add(Parse(item, ReadEvent));
        return events;
    }

    private static WireEvent ParseOne(ReadOnlyMemory<byte> utf8, Func<JsonElement, string, WireEvent> read)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, RawJson.AnyDepth);
            return Parse(document.RootElement, read);
        }
        catch (JsonException)
        {
            return new MalformedEvent("The body is not JSON.", Encoding.UTF8.GetString(utf8.Span));
        }
    }

    private static WireEvent Parse(JsonElement json, Func<JsonElement, string, WireEvent> read)
    {
        var raw = RawJson.Text(json);
        return json.ValueKind == JsonValueKind.Object ? read(json, raw) : new MalformedEvent("The event is not a JSON object.", raw);
    }

    private static WireEvent ReadEvent(JsonElement json, string raw)
    {
        var fields = new WireFields(json, "", []);
        var type = fields.Text("event_type", required: true);
        return Kind(type) is { } kind ? ReadFeedbackEvent(fields, kind, raw)
            : type is null ? new MalformedEvent(fields.Reason, raw)
            : new UnknownEvent(type, raw);
    }

    private static WireEvent ReadFeedbackEvent(WireFields fields, EventKind kind, string raw)
    {
        var at = fields.Date("created_at");
        return fields.Object("feedback", required: true) is { } inner && FeedbackReader.Read(inner, at) is { } feedback
            ? new FeedbackEvent(kind, at ?? feedback.UpdatedAt, feedback, raw)
            : new MalformedEvent(fields.Reason, raw);
    }

    private static WireEvent ReadShown(JsonElement json, string raw)
    {
        var fields = new WireFields(json, "", []);
        return FeedbackReader.Read(fields) is { } feedback
            ? new FeedbackEvent(EventKind.Shown, feedback.UpdatedAt, feedback, raw)
            : new MalformedEvent(fields.Reason, raw);
    }

    private static EventKind? Kind(string? type) => type switch
    {
        "feedback.created" => EventKind.Created,
        "feedback.updated" => EventKind.Updated,
        _ => null,
    };
}
