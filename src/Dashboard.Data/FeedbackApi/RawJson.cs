using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Dashboard.Data.FeedbackApi;

/// <summary>
/// JSON as it came, in which nothing that X or a customer can write makes a read throw: fields that we do not know may be nested to any
/// depth, and texts may hold bytes that are not UTF-8 or half a surrogate pair, as in <c>"\ud83d"</c>.
/// </summary>
internal static class RawJson
{
    private const int EscapeLength = 6;

    /// <summary>No limit of its own: a body's length is limited, and reading goes along it without recursion.</summary>
    public static JsonDocumentOptions AnyDepth => new() { MaxDepth = int.MaxValue };

    /// <summary>
    /// The text, character by character. Bytes that are not UTF-8 become U+FFFD, where <see cref="JsonElement.GetRawText"/> would throw.
    /// </summary>
    public static string Text(JsonElement json) => Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(json));

    /// <summary>
    /// A field of an object, the last where several have the name; null when there is none. Other names may be of any kind.
    /// </summary>
    public static JsonElement? Get(JsonElement owner, string name)
    {
        JsonElement? found = null;
        foreach (var property in owner.EnumerateObject())
        {
            if (IsNamed(property, name))
                found = property.Value;
        }

        return found;
    }

    /// <summary>The value of a JSON string, with U+FFFD for what is not Unicode.</summary>
    public static string String(JsonElement text)
    {
        var raw = JsonMarshal.GetRawUtf8Value(text);
        if (Utf8.IsValid(raw) && !HasSurrogateEscape(raw))
            return text.GetString()!;
        var sound = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(raw));
        ReplaceHalves(sound);
        return JsonElement.Parse(sound).GetString()!;
    }

    private static bool IsNamed(JsonProperty property, string name)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(property);
        return Ascii.Equals(raw, name) || (raw.Contains((byte)'\\') && !HasSurrogateEscape(raw) && property.NameEquals(name));
    }

    /// <summary>
    /// Whether an escape may stand for a half of a surrogate pair, which only those from <c>\ud800</c> to <c>\udfff</c> do.
    /// </summary>
    private static bool HasSurrogateEscape(ReadOnlySpan<byte> raw) => raw.IndexOf("\\ud"u8) >= 0 || raw.IndexOf("\\uD"u8) >= 0;

    /// <summary>
    /// Writes <c>fffd</c> over the digits of each half that has no other half beside it. The text stands between its quotes.
    /// </summary>
    private static void ReplaceHalves(Span<byte> raw)
    {
        for (var at = 1; at < raw.Length; at += LengthOf(raw[at..]))
        {
            if (char.IsSurrogate(Unit(raw[at..])) && !IsPair(raw[at..]))
                "fffd"u8.CopyTo(raw[(at + 2)..]);
        }
    }

    /// <summary>How many bytes the escape or the pair of them takes that begins here; 1 where none does.</summary>
    private static int LengthOf(ReadOnlySpan<byte> raw) =>
        raw[0] != '\\' ? 1 : raw[1] != 'u' ? 2 : IsPair(raw) ? 2 * EscapeLength : EscapeLength;

    private static bool IsPair(ReadOnlySpan<byte> raw) => char.IsHighSurrogate(Unit(raw)) && char.IsLowSurrogate(Unit(raw[EscapeLength..]));

    /// <summary>The UTF-16 unit that an escape stands for; 0 where none begins.</summary>
    private static char Unit(ReadOnlySpan<byte> raw) =>
        raw.StartsWith("\\u"u8)
        && ushort.TryParse(raw[2..EscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : '\0';
}
