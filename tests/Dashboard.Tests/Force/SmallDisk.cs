using System.Diagnostics;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Tests.Force;

/// <summary>
/// A folder on a disk of its own, of 64 MB, that can be filled to the last byte. Made for root, as continuous integration is.
/// </summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder _folder;

    private SmallDisk(TemporaryFolder folder) => _folder = folder;

    public string Path => _folder.Path;

    private string Ballast => _folder.File("ballast");

    /// <summary>Makes one. Where that is not allowed the test fails: it has no second way to see a disk that is full.</summary>
    public static SmallDisk Mount()
    {
        var place = new TemporaryFolder();
        if (Shell.Run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", place.Path))
            return new SmallDisk(place);
        place.Dispose();
        throw new InvalidOperationException(
            "This test mounts a small disk, which only root may (in a container: with --cap-add SYS_ADMIN)."
                + " Run it as root, or leave it out by a filter.");
    }

    /// <summary>Leaves no room.</summary>
    public void Fill()
    {
        using var ballast = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
                ballast.Write(new byte[4096]);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    /// <summary>Makes room again.</summary>
    public void Empty() => File.Delete(Ballast);

    public void Dispose()
    {
        Shell.Run("umount", "--lazy", Path);
        _folder.Dispose();
    }
}

/// <summary>
/// The system's own limit for what one process may write, which anyone may set for their own: files cannot grow beyond a byte, as on a full
/// disk.
/// </summary>
internal static class WriteLimit
{
    /// <summary>The product learns of it by errors; otherwise the system would end it by a signal.</summary>
    public static IReadOnlyList<string> Wrapper => ["sh", "-c", "trap '' XFSZ; exec \"$@\"", "sh"];

    public static void Set(int process) => Assert.True(Shell.Run("prlimit", "--pid", $"{process}", "--fsize=1:"));

    public static void Lift(int process) => Assert.True(Shell.Run("prlimit", "--pid", $"{process}", "--fsize=unlimited:"));
}

/// <summary>Commands of the system.</summary>
internal static class Shell
{
    /// <summary>Runs one to its end; whether it succeeded.</summary>
    public static bool Run(string command, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(command, arguments)
            {
                UseShellExecute = false,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
