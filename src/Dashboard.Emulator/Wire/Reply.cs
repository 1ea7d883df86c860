using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dashboard.Emulator.Wire;

/// <summary>A finished answer. Handlers make one without touching HTTP, so that they stay plain functions.</summary>
internal readonly record struct Reply(int Status, string ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>The id of the feedback that it creates.</summary>
    internal string? Created { get; init; }

    private const string JsonType = "application/json; charset=utf-8";

    // Answers are never placed inside HTML, so only what JSON itself demands is escaped; comments stay readable on the wire.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    internal static Reply Json(Action<Utf8JsonWriter> write, int status = StatusCodes.Status200OK)
        => new(status, JsonType, JsonBytes(write));

    internal static Reply Error(ApiError error) => Json(json => WriteErrors(json, error), error.Status);

    internal static Reply Form(FormFields fields) =>
        new(
            StatusCodes.Status200OK,
            "application/x-www-form-urlencoded; charset=utf-8",
            System.Text.Encoding.UTF8.GetBytes(fields.Encode()));

    internal static ReadOnlyMemory<byte> JsonBytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
            write(json);
        return buffer.WrittenMemory;
    }

    private static void WriteErrors(Utf8JsonWriter json, ApiError error)
    {
        json.WriteStartObject();
        json.WriteStartArray("errors");
        json.WriteStartObject();
        json.WriteNumber("code", error.Code);
        json.WriteString("message", error.Message);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
