namespace Dashboard.Data.Store.Entities;

/// <summary>
/// A file of answers that somebody has made in the background. It is theirs alone; the row goes with them, and the file with the row.
/// </summary>
public sealed class FileJob
{
    /// <summary>The longest query, in UTF-16 units.</summary>
    public const int LongestQuery = 8_000;

    /// <summary>The longest name that a browser saves the file under, in UTF-16 units.</summary>
    public const int LongestName = 200;

    /// <summary>The row's key, given by the product.</summary>
    public Guid Id { get; set; }

    /// <summary>The id of the user whose it is.</summary>
    public required string UserId { get; set; }

    /// <summary>The name that the user had when they asked for it; it stands in each row of the file.</summary>
    public required string UserName { get; set; }

    /// <summary>As what it is made.</summary>
    public FileJobFormat Format { get; set; }

    /// <summary>Which answers and which columns: the query of the address of the same file, with days that stay.</summary>
    public required string Query { get; set; }

    /// <summary>The name that a browser saves it under.</summary>
    public required string Name { get; set; }

    /// <summary>Whose results its maker saw when they asked for it, as a mark that can be compared; it is for no other eyes.</summary>
    public required string Sight { get; set; }

    /// <summary>What the file is called in its folder: drawn by lot, so that it says nothing and nobody guesses it.</summary>
    public required string FileName { get; set; }

    /// <summary>How far it has come.</summary>
    public FileJobState State { get; set; }

    /// <summary>Why it was not made; none while nothing has gone wrong.</summary>
    public FileJobFault Fault { get; set; }

    /// <summary>The reporting zone on whose clocks its times are; null before it was begun.</summary>
    public string? Zone { get; set; }

    /// <summary>How many rows it is to have; null while nobody has counted.</summary>
    public long? RowsExpected { get; set; }

    /// <summary>How many rows are in it, at least.</summary>
    public long RowsWritten { get; set; }

    /// <summary>How many bytes of it are on disk for good.</summary>
    public long Bytes { get; set; }

    /// <summary>When the last row was scored that is among these bytes; null where there is none.</summary>
    public DateTimeOffset? LastScoredAt { get; set; }

    /// <summary>X's id of that row.</summary>
    public string? LastId { get; set; }

    /// <summary>How often it was begun or gone on with.</summary>
    public int Tries { get; set; }

    /// <summary>When it is gone on with; while it is being made, when whoever makes it is taken to have been ended.</summary>
    public DateTimeOffset NextTryAt { get; set; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it was whole; null before.</summary>
    public DateTimeOffset? ReadyAt { get; set; }

    /// <summary>When it goes, whatever became of it.</summary>
    public DateTimeOffset ExpiresAt { get; set; }
}

/// <summary>As what a file of answers is made.</summary>
public enum FileJobFormat
{
    /// <summary>Comma-separated values.</summary>
    Csv = 0,

    /// <summary>An Excel workbook.</summary>
    Xlsx = 1,

    /// <summary>An object of JSON a line.</summary>
    Ndjson = 2,
}

/// <summary>How far a file has come.</summary>
public enum FileJobState
{
    /// <summary>It is to be made, or gone on with.</summary>
    Waiting = 0,

    /// <summary>It is being made.</summary>
    Making = 1,

    /// <summary>It can be fetched.</summary>
    Ready = 2,

    /// <summary>It is not made, or is there no longer; <see cref="FileJob.Fault"/> says why.</summary>
    Ended = 3,
}

/// <summary>What went wrong with a file.</summary>
public enum FileJobFault
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Its maker may not see what they saw when they asked for it, or sees more.</summary>
    RightsChanged = 1,

    /// <summary>It is filtered by something that its maker cannot filter by any more.</summary>
    FilterGone = 2,

    /// <summary>The folder of files has the most bytes that it may.</summary>
    FolderFull = 3,

    /// <summary>The folder cannot be written.</summary>
    FolderTrouble = 4,

    /// <summary>It could not be made, however often it was tried.</summary>
    Failed = 5,
}
