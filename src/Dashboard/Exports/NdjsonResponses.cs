using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dashboard.Exports;

/// <summary>
/// Writes responses for programs that read a line at a time: each is one object of JSON, in UTF-8, with the names that columns have in
/// addresses.
/// </summary>
internal static class NdjsonResponses
{
    // Few and large writes for the network.
    private const int Worthwhile = 64 * 1024;

    // It is no part of a page: every script stands as it is, and takes no more room than in the CSV.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes every row as it comes, never holding more than a buffer of them.</summary>
    /// <param name="target">Where to; stays open, and is written asynchronously only.</param>
    /// <param name="file">What is in it.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    public static async Task WriteAsync(Stream target, FileRows file, CancellationToken cancellationToken)
    {
        var columns = file.Columns.Where(column => !column.IsOffset)
            .Select(column => (Name: JsonEncodedText.Encode(column.Key), column.Cell))
            .ToArray();
        var lines = new ArrayBufferWriter<byte>(2 * Worthwhile);
        await using var json = new Utf8JsonWriter(lines, Options);
        await foreach (var row in file.Rows.WithCancellation(cancellationToken))
        {
            json.WriteStartObject();
            foreach (var (name, cell) in columns)
            {
                json.WritePropertyName(name);
                cell(row).WriteTo(json);
            }

            json.WriteEndObject();
            await json.FlushAsync(cancellationToken);
            lines.Write("\n"u8);
            json.Reset();
            if (lines.WrittenCount >= Worthwhile)
                await SendAsync();
        }

        await SendAsync();

        async Task SendAsync()
        {
            await target.WriteAsync(lines.WrittenMemory, cancellationToken);
            lines.ResetWrittenCount();
        }
    }
}
