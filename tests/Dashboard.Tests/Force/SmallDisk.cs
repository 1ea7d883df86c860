using System.Diagnostics;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Tests.Force;

/// <summary>A folder on a disk of its own, of 64 MB, that can be filled to the last byte. Only who may mount can have one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder folder;

    private SmallDisk(TemporaryFolder folder) => this.folder = folder;

    public string Path => folder.Path;

    private string Ballast => folder.File("ballast");

    /// <summary>Makes one; null where that is not allowed, as for an ordinary user or in a plain container.</summary>
    public static SmallDisk? TryMount()
    {
        var place = new TemporaryFolder();
        if (Shell.Run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", place.Path))
            return new SmallDisk(place);
        place.Dispose();
        return null;
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
        folder.Dispose();
    }
}

/// <summary>
/// The system's own limit for what one process may write, which anyone may set for their own: files cannot grow beyond a byte, as on a full disk.
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
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
