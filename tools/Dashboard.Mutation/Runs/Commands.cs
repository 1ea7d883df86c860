using System.Diagnostics;

namespace Dashboard.Mutation.Runs;

/// <summary>Runs other programs to their end.</summary>
internal static class Commands
{
    public static IReadOnlyList<string> Lines(string folder, string program, params string[] arguments)
    {
        using var process = Start(folder, program, arguments, captures: true);
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return process.ExitCode == 0
            ? lines
            : throw new InvalidOperationException($"{program} {arguments[0]} ended with {process.ExitCode}.");
    }

    public static void Run(string folder, string program, params string[] arguments)
    {
        using var process = Start(folder, program, arguments, captures: false);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {arguments[0]} ended with {process.ExitCode}.");
    }

    private static Process Start(string folder, string program, string[] arguments, bool captures) =>
        Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardOutput = captures,
            })!;
}
