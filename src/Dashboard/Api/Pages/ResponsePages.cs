using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Dashboard.Api.Answers;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store;
using Dashboard.Exports;

namespace Dashboard.Api.Pages;

/// <summary>Reads single answers a page at a time: the rows of the files, in their order, as the NDJSON file writes them.</summary>
/// <param name="responses">The rows.</param>
/// <param name="cursors">Where a page begins.</param>
/// <param name="zones">Whose clocks the times are on.</param>
internal sealed class ResponsePages(ResponsesQuery responses, ResponseCursors cursors, ZoneInForce zones)
{
    /// <summary>The most rows of a page.</summary>
    public const int Most = 1000;

    /// <summary>The rows of a page where nothing is said.</summary>
    public const int Usual = 100;

    /// <summary>How many rows are asked for; null where that is no number in its range.</summary>
    /// <param name="text">What the address says; null for nothing.</param>
    /// <param name="most">The end of the range.</param>
    public static int? LimitOf(string? text, int most) => text is null ? Math.Min(Usual, most)
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit >= 1 && limit <= most ? limit
        : null;

    /// <summary>Reads a page.</summary>
    /// <param name="asked">Which answers, and how they are written.</param>
    /// <param name="limit">The most rows of it.</param>
    /// <param name="cursor">Where it begins; null for the first page.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<PageOutcome> ReadAsync(FileRequest asked, int limit, string? cursor, CancellationToken cancellationToken)
    {
        ResponsePlace? behind = null;
        if (cursor is not null)
        {
            (asked, behind, var fault) = cursors.Read(asked, cursor);
            if (fault is not null)
                return new PageOutcome(asked, null, fault);
        }

        // One more than is shown tells whether there are more.
        var rows = await responses.PageAsync(asked.Viewer, asked.Filter, behind, limit + 1, cancellationToken);
        var shown = rows.Take(limit).ToList();
        var answer = new ResponsesAnswer
        {
            Period = PeriodAnswer.Of(asked.Filter.Period),
            Zone = zones.Current.Id,
            Responses = Written(ResponseColumns.For(asked.Form, zones.Current, asked.Viewer.Name), shown),
            Next = rows.Count > limit ? cursors.Write(asked, shown[^1]) : null,
        };
        return new PageOutcome(asked, answer, null);
    }

    /// <summary>The rows as the NDJSON file writes them.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows.</param>
    public static IReadOnlyList<JsonElement> Written(IReadOnlyList<ExportColumn> columns, IReadOnlyList<ResponseRow> rows)
    {
        var writer = new JsonRow(columns);
        var written = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(written, JsonRow.Options))
        {
            json.WriteStartArray();
            foreach (var row in rows)
                writer.WriteTo(json, row);
            json.WriteEndArray();
        }

        using var document = JsonDocument.Parse(written.WrittenMemory);
        return [.. document.RootElement.Clone().EnumerateArray()];
    }
}

/// <summary>A page of single answers.</summary>
/// <param name="Asked">What was asked for, with the days that it is of.</param>
/// <param name="Answer">It; null where it cannot be read.</param>
/// <param name="Fault">Why not.</param>
internal sealed record PageOutcome(FileRequest Asked, ResponsesAnswer? Answer, ReadingFault? Fault);
