using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Dashboard.Data.FeedbackApi;

/// <summary>
/// Reads events from pages and webhooks. It never throws for what X sends: what it cannot use becomes a <see cref="MalformedEvent"/>.
/// A raw sample stands beside it in <c>WireEvent.sample.json</c>.
/// </summary>
public static class WireEventParser
{
    /// <summary>Reads one element of <c>events</c>.</summary>
    public static WireEvent Parse(JsonElement json)
    {
        var raw = RawText(json);
        try
        {
            return Read(json, raw);
        }
        catch (InvalidOperationException)
        {
            // A name or a text with half a surrogate pair or with bytes that are not UTF-8.
            return new MalformedEvent("The event holds text that is not Unicode.", raw);
        }
    }

    /// <summary>Reads a webhook's body.</summary>
    public static WireEvent ParseBody(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Parse(document.RootElement);
        }
        catch (JsonException)
        {
            return new MalformedEvent("The body is not JSON.", Encoding.UTF8.GetString(body.Span));
        }
    }

    /// <summary>Reads a webhook's body.</summary>
    public static WireEvent ParseBody(string body) => ParseBody(Encoding.UTF8.GetBytes(body));

    private static WireEvent Read(JsonElement json, string raw)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return new MalformedEvent("The event is not a JSON object.", raw);
        var fields = new WireFields(json, "", []);
        var type = fields.Text("event_type", required: true);
        return Kind(type) is { } kind ? ReadFeedbackEvent(fields, kind, raw)
            : type is null ? new MalformedEvent(fields.Reason, raw)
            : new UnknownEvent(type, raw);
    }

    private static WireEvent ReadFeedbackEvent(WireFields fields, EventKind kind, string raw)
    {
        var at = fields.Date("created_at", required: true);
        var feedback = fields.Object("feedback", required: true) is { } inner ? FeedbackReader.Read(inner) : null;
        return at is { } time && feedback is not null && fields.AreSound
            ? new FeedbackEvent(kind, time, feedback, raw)
            : new MalformedEvent(fields.Reason, raw);
    }

    private static EventKind? Kind(string? type) => type switch
    {
        "feedback.created" => EventKind.Created,
        "feedback.updated" => EventKind.Updated,
        _ => null,
    };

    /// <summary>Bytes that are not UTF-8 become U+FFFD here, where <see cref="JsonElement.GetRawText"/> would throw.</summary>
    private static string RawText(JsonElement json) => Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(json));
}
