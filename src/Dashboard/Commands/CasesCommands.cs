using System.CommandLine;
using System.Globalization;
using Dashboard.Data.Prompting.ClosedConversations;

namespace Dashboard.Commands;

/// <summary><c>cases</c>: who handled which conversation.</summary>
internal static class CasesCommands
{
    public static Command Create(CommandHost host) =>
        new ExplainedCommand("cases", "Who handled which conversation.", "cases import closed.csv") { Import(host) };

    private static ExplainedCommand Import(CommandHost host)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A CSV file of closed conversations; \"-\" reads standard input." };
        var command = new ExplainedCommand(
            "import",
            "Imports closed conversations, so that feedback gets its agent and team. Good lines go in; each bad one is told with its number.",
            "cases import closed.csv")
        {
            file,
        };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            await using var stream = Open(result.GetRequiredValue(file));
            var import = await services.GetRequiredService<ClosedConversationCsv>().ImportAsync(stream, cancellationToken);
            await host.Console.Output.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"Imported {import.Accepted}, rejected {import.Rejected.Count}.").AsMemory(),
                cancellationToken);
            return await host.ReportAsync(
                import.Rejected.Select(line => string.Create(CultureInfo.InvariantCulture, $"Line {line.Line}: {line.Reason}")),
                cancellationToken);
        });
        return command;
    }

    private static Stream Open(FileInfo file)
    {
        if (string.Equals(file.Name, Secrets.FromInput, StringComparison.Ordinal))
            return Console.OpenStandardInput();
        return file.Exists
            ? file.OpenRead()
            : throw new CommandException(ExitCodes.BadArguments, $"There is no file {file.FullName}.");
    }
}
