using System.Diagnostics;

namespace Dashboard.Mutation.Runs;

/// <summary>The throw-away PostgreSQL of the tests, one for all their processes; it ends with its standard input.</summary>
internal sealed class Cluster : IDisposable
{
    private readonly Process _process;

    private Cluster(Process process, string connection) => (_process, Connection) = (process, connection);

    public string Connection { get; }

    public static Cluster Start(string root)
    {
        var process = Process.Start(new ProcessStartInfo("bash", [Path.Combine(root, "tools/postgres-cluster.sh")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        return new Cluster(process, process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("PostgreSQL does not start."));
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
