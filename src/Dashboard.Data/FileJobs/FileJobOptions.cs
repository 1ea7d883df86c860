using Dashboard.Data.Store;
using Dashboard.Data.Store.Files;

namespace Dashboard.Data.FileJobs;

/// <summary>Files that are made in the background: the configuration section <c>Files</c>.</summary>
public sealed class FileJobOptions
{
    /// <summary>The section of the configuration that holds them.</summary>
    public const string Section = "Files";

    /// <summary>
    /// The folder in which they lie: one of its own, that all instances share. Empty (default) for the folder <c>files</c> beside SQLite's
    /// store, or <c>data/files</c> with PostgreSQL.
    /// </summary>
    public string Folder { get; set; } = "";

    /// <summary>How many files one person has at a time, those that are ready and not deleted too: 1 to 50, default 5.</summary>
    public int PerPerson { get; set; } = 5;

    /// <summary>How many megabytes (10^6 bytes) all files have together: 10 to 1,000,000, default 5,000.</summary>
    public int FolderMegabytes { get; set; } = 5_000;

    /// <summary>From how many rows on a file is offered to be made in the background: 0 to 1,000,000,000, default 100,000.</summary>
    public long OfferedFrom { get; set; } = 100_000;

    /// <summary>How many bytes all files have together.</summary>
    internal long MostBytes => FolderMegabytes * 1_000_000L;

    /// <summary>The folder's absolute path.</summary>
    /// <param name="store">Where the store is.</param>
    internal string PathBeside(StoreOptions store) => Path.GetFullPath(
        !string.IsNullOrWhiteSpace(Folder) ? Folder
        : SqlitePlace.FromOptions(store) is { } file ? Path.Combine(Path.GetDirectoryName(file.Path)!, "files")
        : Path.Combine("data", "files"));
}
