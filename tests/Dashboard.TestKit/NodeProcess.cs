using System.Diagnostics;

namespace Dashboard.TestKit;

/// <summary>A server of others, of tests/servers, as a process of its own; it ends when its standard input does.</summary>
internal static class NodeProcess
{
    private const string Folder = "tests/servers";

    private static readonly Lazy<Task> Installed = new(InstallAsync);

    /// <summary>Starts one, and installs what they are made of where nobody has yet.</summary>
    /// <returns>The process, and the first line that it wrote.</returns>
    public static async Task<(Process Process, string FirstLine)> StartAsync(params IEnumerable<string> arguments)
    {
        await Installed.Value;
        var process = Start("node", arguments);

        // It warns of what only tests may do.
        var errors = process.StandardError.ReadToEndAsync();
        return await process.StandardOutput.ReadLineAsync() is { Length: > 0 } line
            ? (process, line)
            : throw new InvalidOperationException($"The server did not start: {await errors}");
    }

    /// <summary>Ends one.</summary>
    public static async Task EndAsync(Process process)
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    // test.sh has done it already; whoever runs a single test has not.
    private static async Task InstallAsync()
    {
        string[] wanted = ["oidc-provider", "smtp-server", "standardwebhooks"];
        if (Array.TrueForAll(wanted, name => Directory.Exists(SourceTree.PathOf($"{Folder}/node_modules/{name}"))))
            return;
        using var npm = Start("npm", ["ci", "--no-audit", "--no-fund"]);
        var (output, error) = (npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"npm ci in {Folder}: {await output}{await error}");
    }

    private static Process Start(string program, IEnumerable<string> arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = SourceTree.PathOf(Folder),
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
