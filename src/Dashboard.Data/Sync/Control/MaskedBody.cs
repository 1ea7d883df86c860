using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dashboard.Data.Sync.Control;

/// <summary>
/// A raw body for an admin, who may see how it is built but no result: shown is what is on the list of <see cref="HarmlessFields"/>, and
/// everything else is masked, names that are not on it included.
/// </summary>
public static class MaskedBody
{
    /// <summary>What stands in the place of a value.</summary>
    public const string Mask = "•••";

    /// <summary>The most characters that are shown.</summary>
    public const int Longest = 64_000;

    /// <summary>Deeper than anything X sends; what is deeper is shown up to there.</summary>
    private const int Deepest = 500;

    private static readonly JsonReaderOptions AsItCame = new() { MaxDepth = Deepest };

    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true, MaxDepth = Deepest + 1,
    };

    /// <summary>The body with every value masked that could be a person's or a result.</summary>
    /// <returns>JSON, indented, with each value masked that is not harmless; of what is no JSON, the part before that is.</returns>
    public static string From(string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var output = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(output, Readable);
        var isWhole = TryCopy(Encoding.UTF8.GetBytes(body), writer);
        writer.Flush();
        var masked = Encoding.UTF8.GetString(output.WrittenSpan);
        return masked.Length > Longest ? string.Concat(masked.AsSpan(0, Longest), "\n… (the rest is not shown)")
            : isWhole ? masked
            : $"{masked}\n{Mask} (no JSON: the rest is not shown, since it may hold an answer)";
    }

    private static bool TryCopy(byte[] utf8, Utf8JsonWriter writer)
    {
        var reader = new Utf8JsonReader(utf8, AsItCame);
        try
        {
            Copy(ref reader, writer);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void Copy(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        string? name = null;
        int? answer = null;
        while (writer.BytesCommitted + writer.BytesPending <= Encoding.UTF8.GetMaxByteCount(Longest) && reader.Read())
        {
            // The answer ends with the object that has it, or with the next name beside it.
            if (reader.CurrentDepth < answer)
                answer = null;
            if (reader.TokenType is JsonTokenType.PropertyName)
            {
                name = Text(ref reader);
                if (answer is null || reader.CurrentDepth == answer)
                    answer = HarmlessFields.IsAnswer(name) ? reader.CurrentDepth : null;
                writer.WritePropertyName(HarmlessFields.HasName(name) ? name! : Mask);
                continue;
            }

            Write(writer, ref reader, name, answer is not null);
            name = null;
        }
    }

    private static void Write(Utf8JsonWriter writer, ref Utf8JsonReader reader, string? name, bool isInAnswer)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject: writer.WriteStartObject(); break;
            case JsonTokenType.EndObject: writer.WriteEndObject(); break;
            case JsonTokenType.StartArray: writer.WriteStartArray(); break;
            case JsonTokenType.EndArray: writer.WriteEndArray(); break;
            default: WriteValue(writer, ref reader, HarmlessFields.Shows(name, Text(ref reader), isInAnswer)); break;
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, ref Utf8JsonReader reader, bool isShown)
    {
        if (!isShown)
            writer.WriteStringValue(Mask);
        else if (reader.TokenType is JsonTokenType.String)
            writer.WriteStringValue(reader.GetString());
        else
            writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
    }

    /// <summary>A name or a value, written out; null where it is no Unicode.</summary>
    private static string? Text(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
            return Encoding.UTF8.GetString(reader.ValueSpan);
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return null;
        }
    }
}
