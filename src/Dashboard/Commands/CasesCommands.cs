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
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Takes nothing: says which closings of the file nobody has reported, such as those that a help desk lost.",
        };
        var command = new ExplainedCommand(
            "import",
            "Imports closed conversations, so that feedback gets its agent and team. Good lines go in;"
                + " each bad one is told with its number. Answers 0 when lines were taken, and 1 when none was.",
            "cases import closed.csv")
        {
            file,
            strict,
            dryRun,
        };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            await using var stream = Open(result.GetRequiredValue(file));
            var csv = services.GetRequiredService<ClosedConversationCsv>();
            var isDry = result.GetValue(dryRun);
            var import = await (isDry ? csv.CompareAsync(stream, cancellationToken) : csv.ImportAsync(stream, cancellationToken));
            if (import.Problem is { } problem)
                throw new CommandException(ExitCodes.Failed, problem);
            await ReportAsync(host.Console, import, isDry, cancellationToken);
            return import.Accepted == 0 || (result.GetValue(strict) && import.Rejected.Count > 0) ? ExitCodes.Failed : ExitCodes.Ok;
        });
        return command;
    }

    private static async Task ReportAsync(
        CommandConsole console, ImportResult import, bool isDry, CancellationToken cancellationToken)
    {
        await console.Output.WriteLineAsync(
            FormattableString.Invariant(isDry
                ? $"Would import {import.Accepted}, of which {import.Added} nobody has reported; would reject {import.Rejected.Count}."
                : (FormattableString)$"Imported {import.Accepted}, rejected {import.Rejected.Count}.").AsMemory(),
            cancellationToken);
        foreach (var line in import.Missed)
            await console.Output.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Line {line.Line}: {line.ExternalId}, closed at {line.ClosedAt.UtcDateTime:yyyy-MM-ddTHH:mm:ss.FFFZ}.").AsMemory(),
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
