using System.Runtime.InteropServices;

namespace Dashboard.Data.Foundation;

/// <summary>
/// Keeps what the product writes from everybody else on the machine: folders are 0700 and files 0600, whatever the umask that it was
/// started
/// with. On Windows the folder above says who may read.
/// </summary>
public static class PrivateFiles
{
    private const uint Others = 0b000_111_111;

    private const UnixFileMode OfOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>From now on the process makes nothing that others can read: the database's own files beside the store neither.</summary>
    public static void Begin()
    {
        if (!OperatingSystem.IsWindows())
            _ = umask(Others);
    }

    /// <summary>Has a file that is made by some options be its owner's alone, whatever the umask.</summary>
    /// <param name="options">How it is opened; one that may make it.</param>
    /// <returns>The same options.</returns>
    public static FileStreamOptions ForOwner(FileStreamOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OfOwner;
        return options;
    }

    /// <summary>A new file to write and to read, for nobody else's eyes, and gone when it is closed, however that comes about.</summary>
    /// <param name="name">What its name begins with.</param>
    /// <returns>It, empty.</returns>
    /// <exception cref="IOException">The folder for temporary files takes none.</exception>
    public static FileStream OpenTemporary(string name) => new(
        Path.Combine(Path.GetTempPath(), $"{name}-{Guid.CreateVersion7():N}"),
        ForOwner(new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        }));

    /// <summary>
    /// Takes a file from others that was made before; one that belongs to somebody else, who decides about it, is left as it is.
    /// </summary>
    /// <param name="path">The file; nothing is done where there is none.</param>
    public static void Tighten(string path)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path))
            return;
        try
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) & OfOwner);
        }
        catch (UnauthorizedAccessException)
        {
            // Not ours.
        }
    }

#pragma warning disable IDE1006, SYSLIB1054 // The system's own name; and generated code would want unsafe blocks in the whole project.
    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint umask(uint mask);
#pragma warning restore IDE1006, SYSLIB1054
}
