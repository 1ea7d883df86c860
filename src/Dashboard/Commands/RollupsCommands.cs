using System.CommandLine;
using System.Globalization;
using Dashboard.Data.Rollups;
using Dashboard.Data.Rollups.Search;

namespace Dashboard.Commands;

/// <summary>
/// <c>rollups</c>: the sums by day that charts read and the index that searches read, which must agree with the feedback they were made
/// from.
/// </summary>
internal static class RollupsCommands
{
    public static Command Create(CommandHost host) =>
        new ExplainedCommand("rollups", "The sums by day that charts read, and the index that searches read.", "rollups check")
        {
            Check(host),
            Rebuild(host),
        };

    private static ExplainedCommand Check(CommandHost host)
    {
        var command = new ExplainedCommand(
            "check",
            "Counts all feedback anew and compares it with the sums, and all comments with the search index; differences make exit code 1.",
            "rollups check");
        host.Runs(command, async (_, services, cancellationToken) =>
        {
            var sums = await services.GetRequiredService<RollupCheck>().RunAsync(cancellationToken);
            var words = await services.GetRequiredService<SearchCheck>().RunAsync(cancellationToken);
            if (sums.Count == 0)
                await host.Console.Output.WriteLineAsync("The sums agree with the feedback.".AsMemory(), cancellationToken);
            if (words.Count == 0)
                await host.Console.Output.WriteLineAsync("The search index agrees with the comments.".AsMemory(), cancellationToken);
            return await host.ReportAsync([.. sums, .. words], cancellationToken);
        });
        return command;
    }

    private static ExplainedCommand Rebuild(CommandHost host)
    {
        var command = new ExplainedCommand(
            "rebuild",
            "Makes the sums and the search index anew from all feedback;"
                + " after a change of the reporting time zone the product does so by itself.",
            "rollups rebuild");
        host.Runs(command, async (_, services, cancellationToken) =>
        {
            await services.GetRequiredService<RollupRebuild>().RunAsync(new Percent(host.Console.Error), cancellationToken);
            await host.Console.Output.WriteLineAsync("The sums are rebuilt.".AsMemory(), cancellationToken);
            await services.GetRequiredService<SearchRebuild>().RunAsync(cancellationToken);
            await host.Console.Output.WriteLineAsync("The search index is rebuilt.".AsMemory(), cancellationToken);
            return ExitCodes.Ok;
        });
        return command;
    }

    private sealed class Percent(TextWriter output) : IProgress<double>
    {
        private int _shown = -1;

        public void Report(double value)
        {
            var tens = (int)(value * 10) * 10;
            if (tens <= _shown)
                return;
            _shown = tens;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tens} %"));
        }
    }
}
