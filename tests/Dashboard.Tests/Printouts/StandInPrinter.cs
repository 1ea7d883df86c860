using Dashboard.TestKit;

namespace Dashboard.Tests.Printouts;

/// <summary>A program in Chromium's place, a script: a product that is given it starts it as it would start Chromium.</summary>
internal sealed class StandInPrinter : IDisposable
{
    private const string TargetIs = "--print-to-pdf=";

    private const string Words =
        "for word; do case $word in --print-to-pdf=*) target=${word#*=} ;; file://*) page=${word#file://} ;; esac; done";

    private readonly TemporaryFolder _folder = new();

    private StandInPrinter(string steps)
    {
        string[] script =
            ["#!/bin/sh", $"printf '%s\\n' \"$$\" \"$@\" > {Begun}.new", $"mv {Begun}.new {Begun}", Words, steps, ""];
        File.WriteAllText(Program, string.Join('\n', script));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Hands out the page itself, under the first letters of a PDF.</summary>
    public static StandInPrinter OfPages() => new("{ printf '%%PDF-'; cat \"$page\"; } > \"$target\"");

    /// <summary>Waits, with a process of its own, for longer than anybody would.</summary>
    public static StandInPrinter ThatWaits() => new("sleep 600 & echo $! > \"$0.child\"; wait");

    /// <summary>Ends without a file.</summary>
    public static StandInPrinter ThatFails() => new("echo no display >&2; exit 3");

    /// <summary>Notes how it was started, and becomes the real one.</summary>
    public static StandInPrinter ThatIsReal() => new("exec /usr/bin/chromium \"$@\"");

    /// <summary>What <c>Reports:Chromium</c> is set to.</summary>
    public string Program => _folder.File("chromium");

    /// <summary>The setting.</summary>
    public (string Key, string Value) Setting => ("Reports:Chromium", Program);

    /// <summary>Whether it was started.</summary>
    public bool IsBegun => File.Exists(Begun);

    /// <summary>Whether it has started the process that it waits with.</summary>
    public bool HasChild => File.Exists(Child) && File.ReadAllText(Child).EndsWith('\n');

    /// <summary>Whether it, or what it has started, is still there.</summary>
    public bool IsAlive => IsAliveAs(Lines[0]) || (HasChild && IsAliveAs(File.ReadAllText(Child).Trim()));

    /// <summary>The folder of the print, in which it was told to make the file.</summary>
    public string PrintFolder => Path.GetDirectoryName(
        Lines.Single(line => line.StartsWith(TargetIs, StringComparison.Ordinal))[TargetIs.Length..])!;

    // Its process and what it was told, a line each.
    private string[] Lines => File.ReadAllLines(Begun);

    private string Child => Program + ".child";

    private string Begun => _folder.File("begun");

    public void Dispose() => _folder.Dispose();

    // One that has ended, and that nobody has asked about yet, is a Z.
    private static bool IsAliveAs(string process)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{process}/stat");
            return line[line.LastIndexOf(')') + 2] is not 'Z';
        }
        catch (IOException)
        {
            return false;
        }
    }
}
