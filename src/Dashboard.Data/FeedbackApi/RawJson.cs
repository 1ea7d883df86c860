using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Dashboard.Data.FeedbackApi;

/// <summary>JSON as it came: its text, and how deep it may be nested.</summary>
internal static class RawJson
{
    /// <summary>Levels of objects and lists that one event or feedback may have, itself included; X's have five.</summary>
    public const int DeepestNesting = 16;

    /// <summary>
    /// For whole answers: one event that is nested too deep must not make its whole page unreadable, so depth is judged event by event.
    /// </summary>
    public static JsonDocumentOptions AnyDepth => new() { MaxDepth = int.MaxValue };

    /// <summary>The text, character by character. Bytes that are not UTF-8 become U+FFFD, where <see cref="JsonElement.GetRawText"/> would throw.</summary>
    public static string Text(JsonElement json) => Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(json));

    /// <summary>Whether it is nested deeper than <see cref="DeepestNesting"/>.</summary>
    public static bool IsTooDeep(JsonElement json)
    {
        var utf8 = JsonMarshal.GetRawUtf8Value(json);
        // With so few openings nothing can be deep; only the rare others are walked through.
        return utf8.Count((byte)'{') + utf8.Count((byte)'[') > DeepestNesting && HasDeepStart(utf8);
    }

    private static bool HasDeepStart(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= DeepestNesting)
                return true;
        }

        return false;
    }
}
