using System.CommandLine;
using Dashboard.Data.Sync.Pulling;

namespace Dashboard.Commands;

/// <summary><c>sync</c>: pulling feedback from X without waiting for the server's next turn.</summary>
internal static class SyncCommands
{
    public static Command Create(CommandHost host) =>
        new ExplainedCommand("sync", "Pulls feedback from X.", "sync now") { Now(host) };

    private static ExplainedCommand Now(CommandHost host)
    {
        var command = new ExplainedCommand("now", "Pulls every account up to now, from where its last pull ended.", "sync now");
        host.Runs(command, async (_, services, cancellationToken) =>
        {
            var ok = await services.GetRequiredService<AccountPuller>().PullAllAsync(new Lines(host.Console.Output), cancellationToken);
            return ok ? ExitCodes.Ok : ExitCodes.Failed;
        });
        return command;
    }

    // Progress<T> would print on other threads, after the command has ended.
    private sealed class Lines(TextWriter output) : IProgress<string>
    {
        public void Report(string value) => output.WriteLine(value);
    }
}
