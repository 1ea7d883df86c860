using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.FileJobs;

/// <summary>A file that is to be made now, by whoever holds its lease.</summary>
/// <param name="Id">Its key.</param>
/// <param name="UserId">Whose it is.</param>
/// <param name="UserName">What its maker was called when they asked for it.</param>
/// <param name="Format">As what it is made.</param>
/// <param name="Query">Which answers and which columns.</param>
/// <param name="FileName">What it is called in its folder.</param>
/// <param name="Zone">The zone on whose clocks it was begun; null where it was not.</param>
/// <param name="Progress">How far it has come.</param>
/// <param name="Tries">How often it was begun, this time too; the lease goes by it.</param>
public sealed record FileJobClaim(
    Guid Id,
    string UserId,
    string UserName,
    FileJobFormat Format,
    string Query,
    string FileName,
    string? Zone,
    FileJobProgress Progress,
    int Tries);

/// <summary>How far a file has come, on disk for good.</summary>
/// <param name="RowsExpected">How many rows it is to have; null while nobody has counted.</param>
/// <param name="Rows">How many are in it.</param>
/// <param name="Bytes">How many bytes these take.</param>
public sealed record FileJobProgress(long? RowsExpected, long Rows, long Bytes)
{
    /// <summary>A file without a byte.</summary>
    public static FileJobProgress Beginning { get; } = new(null, 0, 0);

    /// <summary>When the last of the rows was scored; null where there is none.</summary>
    public DateTimeOffset? LastScoredAt { get; init; }

    /// <summary>X's id of that row.</summary>
    public string? LastId { get; init; }
}

/// <summary>Whether a file may be made further.</summary>
public enum FileJobTurn
{
    /// <summary>It may.</summary>
    Mine = 0,

    /// <summary>It was cancelled, has ended, or is somebody else's by now.</summary>
    Gone = 1,
}
