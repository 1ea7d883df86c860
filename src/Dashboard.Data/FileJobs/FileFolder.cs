using System.Security.Cryptography;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.FileJobs;

/// <summary>
/// The folder in which files lie that are made in the background. It and they are for the owner of the process alone, and it is made when
/// the first file is. A name in it is drawn by lot; what has another kind of name is somebody else's, and left alone.
/// </summary>
/// <param name="options">Where it is.</param>
/// <param name="store">Beside what, where the settings do not say.</param>
public sealed class FileFolder(IOptions<FileJobOptions> options, IOptions<StoreOptions> store)
{
    private const string Ending = ".file";
    private const int NameBytes = 16;
    private const UnixFileMode OfOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Its absolute path.</summary>
    public string Place { get; } = options.Value.PathBeside(store.Value);

    /// <summary>
    /// Opens a file to write on, behind its first bytes; what is behind these is cut off. While it is open nobody else opens it, not even
    /// another instance on the same machine that was thought to have ended.
    /// </summary>
    /// <param name="name">Its name in the folder.</param>
    /// <param name="bytes">How many bytes stay.</param>
    /// <returns>It; empty where it has not so many bytes, and so must be made from its beginning.</returns>
    /// <exception cref="IOException">It is open already, or the folder cannot be written.</exception>
    public FileStream OpenToWrite(string name, long bytes)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Place);
        else
            Directory.CreateDirectory(Place, OfOwner | UnixFileMode.UserExecute);
        var file = new FileStream(PathOf(name), PrivateFiles.ForOwner(new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.None, Options = System.IO.FileOptions.Asynchronous,
        }));
        file.SetLength(file.Length < bytes ? 0 : bytes);
        file.Seek(0, SeekOrigin.End);
        return file;
    }

    /// <summary>Whether a file could not be opened since somebody else has it open.</summary>
    /// <param name="trouble">What opening it has thrown.</param>
    public static bool IsBusy(IOException trouble)
    {
        ArgumentNullException.ThrowIfNull(trouble);

        // EAGAIN of Linux and of the BSDs, and a sharing violation of Windows.
        return (trouble.HResult & 0xFFFF) is 11 or 35 or 32;
    }

    /// <summary>Opens a file to read; null where there is none.</summary>
    /// <param name="name">Its name in the folder.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public FileStream? OpenToRead(string name)
    {
        try
        {
            return new FileStream(PathOf(name), new FileStreamOptions
            {
                Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.Read | FileShare.Delete,
                Options = System.IO.FileOptions.Asynchronous | System.IO.FileOptions.SequentialScan,
            });
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>A name for a new file.</summary>
    internal static string NewName() => RandomNumberGenerator.GetHexString(2 * NameBytes, lowercase: true) + Ending;

    /// <summary>The names of all files that lie there.</summary>
    internal IReadOnlyList<string> Names() => !Directory.Exists(Place)
        ? []
        : [.. Directory.EnumerateFiles(Place, "*" + Ending).Select(path => Path.GetFileName(path)).Where(IsName)];

    /// <summary>Deletes a file, if it is there and can be. Whoever reads it reads on.</summary>
    internal void Delete(string name)
    {
        try
        {
            File.Delete(PathOf(name));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next sweep finds it again.
        }
    }

    private static bool IsName(string name) =>
        name.Length == (2 * NameBytes) + Ending.Length && name[..(2 * NameBytes)].All(char.IsAsciiHexDigitLower);

    private string PathOf(string name) => IsName(name)
        ? Path.Combine(Place, name)
        : throw new ArgumentException("Not the name of a file in the folder.", nameof(name));
}
