using Dashboard.Data.Planning;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store.Entities;
using Dashboard.Links;

namespace Dashboard.Exports;

/// <summary>A kind of file.</summary>
/// <param name="Path">Its route.</param>
/// <param name="Extension">The end of its name, without the dot.</param>
/// <param name="ContentType">What it is called in headers.</param>
/// <param name="WriteAsync">Writes the rows, and where there is room for it what was noted on their days.</param>
internal sealed record ExportFormat(
    string Path,
    string Extension,
    string ContentType,
    Func<Stream, FileRows, CancellationToken, Task> WriteAsync)
{
    /// <summary>Whether it has room for what was noted on its days.</summary>
    public bool HasEvents { get; private init; }

    /// <summary>Whether it is line after line, so that one that broke off goes on behind its last one.</summary>
    public bool IsOfLines { get; private init; }

    /// <summary>For programs, and for any number of rows: of nothing but them.</summary>
    public static ExportFormat Csv { get; } = new(
        Paths.ResponsesCsv,
        "csv",
        "text/csv; charset=utf-8",
        (target, rows, cancellationToken) => CsvResponses.WriteAsync(target, rows, cancellationToken))
    {
        IsOfLines = true,
    };

    /// <summary>For programs that read a line at a time.</summary>
    public static ExportFormat Ndjson { get; } = new(
        Paths.ResponsesNdjson, "ndjson", "application/x-ndjson; charset=utf-8", NdjsonResponses.WriteAsync)
    {
        IsOfLines = true,
    };

    /// <summary>For people with Excel.</summary>
    public static ExportFormat Xlsx { get; } = new(
        Paths.ResponsesXlsx,
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        (target, rows, cancellationToken) => XlsxResponses.WriteAsync(target, rows, cancellationToken))
    {
        HasEvents = true,
    };

    /// <summary>The kind of file that is made in the background.</summary>
    public static ExportFormat Of(FileJobFormat format) => format switch
    {
        FileJobFormat.Csv => Csv,
        FileJobFormat.Ndjson => Ndjson,
        _ => Xlsx,
    };
}

/// <summary>What a file is made of.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Events">What was noted on their days, for kinds of files that have room for it.</param>
/// <param name="Name">Whose report it is; empty where nobody has said.</param>
internal sealed record FileRows(
    IReadOnlyList<ExportColumn> Columns, IAsyncEnumerable<ResponseRow> Rows, IReadOnlyList<EventEntry> Events, string Name)
{
    /// <summary>What a reader must know of it, for kinds of files that have room for it: a name and what stands behind it.</summary>
    public IReadOnlyList<(string Name, string Value)> About { get; init; } = [];

    /// <summary>How many ratings of its days somebody has taken out of the count, which are not in it.</summary>
    public int NotCounted { get; init; }

    /// <summary>How it is made.</summary>
    public FileForm Form { get; init; } = FileForm.Usual;

    /// <summary>Whether the rows go behind others in a file of lines, which has its header already.</summary>
    public bool IsContinued { get; init; }
}
