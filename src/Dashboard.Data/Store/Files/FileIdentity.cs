using System.Runtime.InteropServices;
using System.Text;

namespace Dashboard.Data.Store.Files;

/// <summary>
/// Which file it is that lies under a path, whatever it is called: another one of the same name differs, and a file that was moved away and
/// back is still the same.
/// </summary>
/// <param name="Number">The file system's number of it; where the system tells none, when it was made.</param>
internal readonly record struct FileIdentity(ulong Device, ulong Number)
{
    // linux/stat.h: struct statx is 256 bytes and alike on every processor.
    private const int StatxSize = 256;
    private const int InodeAt = 32;
    private const int DeviceAt = 136;
    private const int CurrentFolder = -100;
    private const uint InodeWanted = 0x100;

    /// <summary>The file under a path, behind links; null where there is none.</summary>
    public static FileIdentity? Read(string path)
    {
        if (!OperatingSystem.IsLinux())
            return File.Exists(path) ? new FileIdentity(0, (ulong)File.GetCreationTimeUtc(path).Ticks) : null;
        var found = new byte[StatxSize];
        return statx(CurrentFolder, Encoding.UTF8.GetBytes(path + '\0'), 0, InodeWanted, found) == 0
            ? new FileIdentity(BitConverter.ToUInt64(found, DeviceAt), BitConverter.ToUInt64(found, InodeAt))
            : null;
    }

#pragma warning disable IDE1006, SYSLIB1054 // The system's own name; and generated code would want unsafe blocks in the whole project.
    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int statx(int folder, byte[] path, int flags, uint mask, byte[] found);
#pragma warning restore IDE1006, SYSLIB1054
}
