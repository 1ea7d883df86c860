namespace Dashboard.Data.Prompting.PastResults.Reading;

/// <summary>The rows of a file, whatever kind of file it is. They can be read as often as somebody likes.</summary>
internal abstract class ResultRows
{
    private static readonly byte[] Zip = "PK\u0003\u0004"u8.ToArray();
    private static readonly byte[] OldWorkbook = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>What the columns are called.</summary>
    public abstract IReadOnlyList<string> Headers { get; }

    /// <summary>Finds out how a file is written, or why it cannot be read: by its first bytes, whatever it is called.</summary>
    /// <param name="file">A stream that can be wound back.</param>
    public static async Task<(ResultRows? Rows, ImportFault? Problem)> OpenAsync(Stream file, CancellationToken cancellationToken)
    {
        file.Position = 0;
        var beginning = new byte[Zip.Length];
        var length = await file.ReadAtLeastAsync(beginning, beginning.Length, throwOnEndOfStream: false, cancellationToken);
        return beginning.AsSpan(0, length).SequenceEqual(OldWorkbook) ? (null, new ImportFault(0, ImportFaultKind.OldWorkbook))
            : beginning.AsSpan(0, length).SequenceEqual(Zip) ? SheetRows.Open(file)
            : await CsvRows.OpenFileAsync(file, cancellationToken);
    }

    /// <summary>The rows behind the header, from the first on; blank ones are none.</summary>
    public abstract IAsyncEnumerable<FileRow> ReadAsync(CancellationToken cancellationToken);

    /// <summary>A row of which it is known what stands in it; null for a blank one.</summary>
    protected FileRow? RowOf(int line, IReadOnlyList<string> cells) =>
        cells.All(string.IsNullOrWhiteSpace) ? null
        : cells.Count == Headers.Count ? new FileRow(line, cells, null)
        : new FileRow(line, cells, new ImportFault(line, ImportFaultKind.FieldCount, null, null, cells.Count, Headers.Count));
}

/// <summary>One row of a file.</summary>
/// <param name="Line">The line of the file that it begins in, from 1; in a workbook the number of the row.</param>
/// <param name="Fault">Why it is no row; null where it is one.</param>
internal sealed record FileRow(int Line, IReadOnlyList<string> Cells, ImportFault? Fault);
