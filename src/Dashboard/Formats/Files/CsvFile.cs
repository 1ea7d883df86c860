using System.Buffers;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Dashboard.Formats.Files;

/// <summary>
/// Writes rows as CSV: RFC 4180 with CRLF; into files as UTF-8 with a byte order mark (without which Excel guesses another encoding).
/// </summary>
internal static class CsvFile
{
    // Of a file, so that the network sees few and large writes.
    private const int BufferSize = 64 * 1024;

    // With a line end of its own, the library would leave a lone CR or LF inside a text unquoted. Some programs separate by all of comma,
    // semicolon and tab at once: what holds any of them stands in quotes.
    private static readonly SearchValues<char> Special = SearchValues.Create(",;\t\"\r\n");

    private static CsvConfiguration Rfc4180(char separator) => new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        Delimiter = separator.ToString(),
        ShouldQuote = field => NeedsQuotes(field.Field),
    };

    /// <summary>Writes the header and every row as it comes, never holding more than a buffer of them.</summary>
    /// <param name="target">Where to; stays open, and is written asynchronously only.</param>
    /// <param name="columns">What stands on top of each column, and its value in a row.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <param name="separator">What stands between cells.</param>
    /// <param name="isContinued">Whether the rows go behind others, and so neither header nor byte order mark is written.</param>
    public static async Task WriteAsync<TRow>(
        Stream target,
        IReadOnlyList<(string Header, Func<TRow, ExportCell> Cell)> columns,
        IAsyncEnumerable<TRow> rows,
        CancellationToken cancellationToken,
        char separator = ',',
        bool isContinued = false)
    {
        await using var text = new StreamWriter(
            target,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: !isContinued),
            BufferSize,
            leaveOpen: true);
        await WriteAsync(text, columns, rows, cancellationToken, separator, isContinued);
        await text.FlushAsync(cancellationToken);
    }

    /// <summary>The same for a text, such as standard output.</summary>
    public static async Task WriteAsync<TRow>(
        TextWriter text,
        IReadOnlyList<(string Header, Func<TRow, ExportCell> Cell)> columns,
        IAsyncEnumerable<TRow> rows,
        CancellationToken cancellationToken,
        char separator = ',',
        bool isContinued = false)
    {
        await using var csv = new CsvWriter(text, Rfc4180(separator), leaveOpen: true);
        if (!isContinued)
        {
            foreach (var (header, _) in columns)
                csv.WriteField(header);
            await csv.NextRecordAsync();
        }

        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            foreach (var (_, cell) in columns)
                csv.WriteField(cell(row).ToCsv(separator));
            await csv.NextRecordAsync();
        }

        await csv.FlushAsync();
    }

    /// <summary>A small file as a text, with the byte order mark that it begins with.</summary>
    /// <param name="lines">Its lines, of which each may have any number of cells.</param>
    public static string TextOf(IEnumerable<IReadOnlyList<ExportCell>> lines)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        text.Write('\uFEFF');
        using (var csv = new CsvWriter(text, Rfc4180(',')))
        {
            foreach (var line in lines)
            {
                foreach (var cell in line)
                    csv.WriteField(cell.ToCsv());
                csv.NextRecord();
            }
        }

        return text.ToString();
    }

    private static bool NeedsQuotes(string? text) =>
        !string.IsNullOrEmpty(text) && (text[0] == ' ' || text[^1] == ' ' || text.AsSpan().ContainsAny(Special));
}
