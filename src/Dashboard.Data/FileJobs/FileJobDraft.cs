using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.FileJobs;

/// <summary>A file that somebody wants to have made in the background.</summary>
/// <param name="Format">As what.</param>
/// <param name="Query">Which answers and which columns: the query of the same file's address, with days that stay.</param>
/// <param name="Name">The name that a browser saves it under.</param>
public sealed record FileJobDraft(FileJobFormat Format, string Query, string Name);

/// <summary>Why a file is not made.</summary>
public enum FileJobProblem
{
    /// <summary>It will be made.</summary>
    None = 0,

    /// <summary>Whoever asks may take no files, or no longer.</summary>
    MayNot = 1,

    /// <summary>They have as many files as one person may have.</summary>
    TooMany = 2,

    /// <summary>The folder has as many bytes as it may have.</summary>
    FolderFull = 3,

    /// <summary>The query is longer than can be kept.</summary>
    TooLong = 4,
}

/// <summary>A file as its maker sees it.</summary>
/// <param name="Id">Its key, which its link names.</param>
/// <param name="Name">The name that a browser saves it under.</param>
/// <param name="Format">As what it is made.</param>
/// <param name="Query">Which answers and which columns.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Fault">What went wrong.</param>
/// <param name="RowsExpected">How many rows it is to have; null while nobody has counted.</param>
/// <param name="RowsWritten">How many rows are in it, at least.</param>
/// <param name="Bytes">How many bytes it has so far.</param>
/// <param name="CreatedAt">When it was asked for.</param>
/// <param name="ReadyAt">When it was whole; null before.</param>
/// <param name="ExpiresAt">When it goes.</param>
public sealed record FileJobListing(
    Guid Id,
    string Name,
    FileJobFormat Format,
    string Query,
    FileJobState State,
    FileJobFault Fault,
    long? RowsExpected,
    long RowsWritten,
    long Bytes,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ReadyAt,
    DateTimeOffset ExpiresAt);

/// <summary>A file that can be fetched.</summary>
/// <param name="Listing">The file.</param>
/// <param name="FileName">What it is called in its folder.</param>
/// <param name="Sight">Whose results it was made with: <see cref="Access.ViewerScope.Mark"/>.</param>
public sealed record ReadyFile(FileJobListing Listing, string FileName, string Sight);
