using Dashboard.Data.Access.Audit;

namespace Dashboard.Formats.Files;

/// <summary>The audit log as CSV, newest first: times in UTC, and in each row who has made the file, since files travel.</summary>
internal static class AuditCsv
{
    public static Task WriteAsync(Stream target, IAsyncEnumerable<AuditRow> rows, string maker, CancellationToken cancellationToken) =>
        CsvFile.WriteAsync(target, Columns(maker), rows, cancellationToken);

    public static Task WriteAsync(TextWriter text, IAsyncEnumerable<AuditRow> rows, string maker, CancellationToken cancellationToken) =>
        CsvFile.WriteAsync(text, Columns(maker), rows, cancellationToken);

    private static IReadOnlyList<(string Header, Func<AuditRow, ExportCell> Cell)> Columns(string maker) =>
    [
        ("Time (UTC)", row => ExportCell.Of(row.At.ToUniversalTime())),
        ("User", row => ExportCell.Of(row.UserName)),
        ("User id", row => ExportCell.Of(row.UserId)),
        ("Action", row => ExportCell.Of(row.Action)),
        ("Details", row => ExportCell.Of(row.Details)),
        ("Rows (of results: at most)", row => row.Rows is { } rows ? ExportCell.Of(rows) : ExportCell.Of(null)),
        ("File made by", _ => ExportCell.Of(maker)),
    ];
}
