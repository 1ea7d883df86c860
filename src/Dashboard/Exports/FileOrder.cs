using Dashboard.Data.Access;

namespace Dashboard.Exports;

/// <summary>A file that somebody has asked for and may have.</summary>
/// <param name="Viewer">Who asks.</param>
/// <param name="Details">What the audit log says of it: its path and filters.</param>
/// <param name="ContentType">What kind of file it is.</param>
/// <param name="Name">What it is called.</param>
internal sealed record FileOrder<TRow>(Viewer Viewer, string Details, string ContentType, string Name)
{
    /// <summary>What is in it.</summary>
    public required IAsyncEnumerable<TRow> Rows { get; init; }

    /// <summary>After how many rows it is asked whether they may still have it.</summary>
    public required int RowsPerLook { get; init; }

    /// <summary>Writes the rows.</summary>
    public required Func<Stream, IAsyncEnumerable<TRow>, CancellationToken, Task> WriteAsync { get; init; }

    /// <summary>Whether somebody with these rights may have it, as it was begun.</summary>
    public required Func<Viewer, bool> IsFor { get; init; }
}
