using System.Text.Encodings.Web;
using System.Text.Json;
using Dashboard.Data.Reporting;

namespace Dashboard.Exports;

/// <summary>
/// Writes one response as an object with the names that columns have in addresses, wherever programs read it: a file's line and an answer's
/// entry are the same.
/// </summary>
/// <param name="columns">The columns; a time says itself how far clocks were ahead of UTC.</param>
internal sealed class JsonRow(IEnumerable<ExportColumn> columns)
{
    private readonly (JsonEncodedText Name, Func<ResponseRow, Formats.Files.ExportCell> Cell)[] _columns =
        [.. columns.Where(column => !column.IsOffset).Select(column => (JsonEncodedText.Encode(column.Key), column.Cell))];

    /// <summary>It is no part of a page: every script stands as it is, and takes no more room than in the CSV.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a row.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="row">The row.</param>
    public void WriteTo(Utf8JsonWriter json, ResponseRow row)
    {
        json.WriteStartObject();
        foreach (var (name, cell) in _columns)
        {
            json.WritePropertyName(name);
            cell(row).WriteTo(json);
        }

        json.WriteEndObject();
    }
}
