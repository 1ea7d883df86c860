using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dashboard.Data.FeedbackApi;

namespace Dashboard.Data.Sync.Control;

/// <summary>
/// A raw body for an admin, who may see how it is built but no result: everything that can hold a score or a customer's words is masked, whatever
/// its shape, since what was set aside is often shaped wrongly.
/// </summary>
public static class MaskedBody
{
    /// <summary>What stands in the place of a value.</summary>
    public const string Mask = "•••";

    /// <summary>The most characters that are shown.</summary>
    public const int Longest = 64_000;

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly string[] Answers = ["response", "score", "text", "comment"];

    /// <summary>Masks a body.</summary>
    /// <param name="body">As it came.</param>
    /// <returns>
    /// JSON, indented, in which every value within response, score, text or comment is masked but for the dates; where it is no JSON, the text
    /// up to the first of these words.
    /// </returns>
    public static string Of(string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        try
        {
            var masked = Masked(Encoding.UTF8.GetBytes(body));
            return masked.Length <= Longest ? masked : string.Concat(masked.AsSpan(0, Longest), "\n… (the rest is not shown)");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return Cut(body);
        }
    }

    private static string Masked(byte[] utf8)
    {
        var output = new ArrayBufferWriter<byte>();
        var reader = new Utf8JsonReader(utf8);
        using (var writer = new Utf8JsonWriter(output, Readable))
            Copy(ref reader, writer);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static void Copy(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        var name = string.Empty;
        int? answer = null;
        while (reader.Read())
        {
            // The answer ends with the object that has it, or with the next name beside it.
            if (reader.CurrentDepth < answer)
                answer = null;
            if (reader.TokenType is JsonTokenType.PropertyName)
            {
                name = reader.GetString()!;
                if (answer is null || reader.CurrentDepth == answer)
                    answer = IsAnswer(name) ? reader.CurrentDepth : null;
            }

            Write(writer, ref reader, isMasked: answer is not null && !IsDate(name, ref reader));
        }
    }

    private static void Write(Utf8JsonWriter writer, ref Utf8JsonReader reader, bool isMasked)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject: writer.WriteStartObject(); break;
            case JsonTokenType.EndObject: writer.WriteEndObject(); break;
            case JsonTokenType.StartArray: writer.WriteStartArray(); break;
            case JsonTokenType.EndArray: writer.WriteEndArray(); break;
            case JsonTokenType.PropertyName: writer.WritePropertyName(reader.GetString()!); break;
            default: WriteValue(writer, ref reader, isMasked); break;
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, ref Utf8JsonReader reader, bool isMasked)
    {
        if (isMasked)
            writer.WriteStringValue(Mask);
        else if (reader.TokenType is JsonTokenType.String)
            writer.WriteStringValue(reader.GetString());
        else
            writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
    }

    private static bool IsAnswer(string name) => Answers.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool IsDate(string name, ref Utf8JsonReader reader) =>
        string.Equals(name, "created_at", StringComparison.Ordinal) && reader.TokenType is JsonTokenType.String && XDate.TryParse(reader.GetString(), out _);

    private static string Cut(string body)
    {
        var end = Answers.Select(word => body.IndexOf(word, StringComparison.OrdinalIgnoreCase)).Where(index => index >= 0).Append(Longest).Min();
        return end >= body.Length ? body : $"{body.AsSpan(0, end)}\n{Mask} (no JSON: the rest is not shown, since it may hold an answer)";
    }
}
