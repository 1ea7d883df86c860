using System.CommandLine;
using System.Globalization;
using Dashboard.Data.Prompting.ClosedConversations.Csv;

namespace Dashboard.Commands;

/// <summary><c>cases</c>: who handled which conversation.</summary>
internal static class CasesCommands
{
    public static Command Create(CommandHost host) =>
        new ExplainedCommand("cases", "Who handled which conversation.", "cases import closed.csv") { Import(host) };

    private static ExplainedCommand Import(CommandHost host)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A CSV file of closed conversations; \"-\" reads standard input." };
        var strict = new Option<bool>("--strict")
        {
            Description = "Answers 1 also when only some lines were rejected; the others are taken all the same.",
        };
        var command = new ExplainedCommand(
            "import",
            "Imports closed conversations, so that feedback gets its agent and team. Good lines go in;"
                + " each bad one is told with its number. Answers 0 when lines were taken, and 1 when none was.",
            "cases import closed.csv")
        {
            file,
            strict,
        };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            await using var stream = Open(result.GetRequiredValue(file));
            var import = await services.GetRequiredService<ClosedConversationCsv>().ImportAsync(stream, cancellationToken);
            if (import.Problem is { } problem)
                throw new CommandException(ExitCodes.Failed, problem);
            await ReportAsync(host.Console, import, cancellationToken);
            return import.Accepted == 0 || (result.GetValue(strict) && import.Rejected.Count > 0) ? ExitCodes.Failed : ExitCodes.Ok;
        });
        return command;
    }

    private static async Task ReportAsync(CommandConsole console, ImportResult import, CancellationToken cancellationToken)
    {
        await console.Output.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"Imported {import.Accepted}, rejected {import.Rejected.Count}.").AsMemory(),
            cancellationToken);
        if (import.IgnoredColumns.Count > 0)
            await console.Output.WriteLineAsync(
                $"Columns left out: {string.Join(", ", import.IgnoredColumns)}.".AsMemory(),
                cancellationToken);
        foreach (var line in import.Rejected)
            await console.Error.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"Line {line.Line}: {line.Reason}").AsMemory(),
                cancellationToken);
        if (import is { Accepted: 0, Rejected.Count: 0 })
            await console.Error.WriteLineAsync("The file holds no conversation.".AsMemory(), cancellationToken);
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
