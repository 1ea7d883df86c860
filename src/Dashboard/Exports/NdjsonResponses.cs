using System.Buffers;
using System.Text.Json;

namespace Dashboard.Exports;

/// <summary>Writes responses for programs that read a line at a time: each is one object of JSON, in UTF-8.</summary>
internal static class NdjsonResponses
{
    // Few and large writes for the network.
    private const int Worthwhile = 64 * 1024;

    /// <summary>Writes every row as it comes, never holding more than a buffer of them.</summary>
    /// <param name="target">Where to; stays open, and is written asynchronously only.</param>
    /// <param name="file">What is in it.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    public static async Task WriteAsync(Stream target, FileRows file, CancellationToken cancellationToken)
    {
        var writer = new JsonRow(file.Columns);
        var lines = new ArrayBufferWriter<byte>(2 * Worthwhile);
        await using var json = new Utf8JsonWriter(lines, JsonRow.Options);
        await foreach (var row in file.Rows.WithCancellation(cancellationToken))
        {
            writer.WriteTo(json, row);
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
