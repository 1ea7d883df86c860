using System.CommandLine;
using System.Globalization;
using Dashboard.Data.Access.Audit;

namespace Dashboard.Commands;

/// <summary><c>audit</c>: who did or saw what, and whether that is what was written.</summary>
internal static class AuditCommands
{
    public static Command Create(CommandHost host) =>
        new ExplainedCommand("audit", "Who did or saw what, and whether the log of it is what was written.", "audit verify")
        {
            Verify(host),
        };

    private static ExplainedCommand Verify(CommandHost host)
    {
        var noted = new Option<string>("--noted")
        {
            Description = "A seal that was noted earlier, as this command and the product's log of each day print it: number, colon, hash.",
            HelpName = "seal",
        };
        noted.Validators.Add(result =>
        {
            if (!AuditMark.TryParse(result.GetValueOrDefault<string>(), out _))
                result.AddError("--noted: a seal is a number, a colon and 64 hexadecimal digits.");
        });
        var command = new ExplainedCommand(
            "verify",
            "Verifies every entry of the audit log against the chain of its seals."
                + " The first that does not fit is told, and makes exit code 1.",
            "audit verify --noted 1204:5f0c…")
        {
            noted,
        };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            _ = AuditMark.TryParse(result.GetValue(noted), out var known);
            var verdict = await services.GetRequiredService<AuditVerification>().RunAsync(known, cancellationToken);
            await host.Console.Output.WriteLineAsync(Counted(verdict).AsMemory(), cancellationToken);
            if (verdict.IsWhole)
            {
                await host.Console.Output.WriteLineAsync(
                    $"All is as it was written. Newest seal: {verdict.End}".AsMemory(), cancellationToken);
            }

            return await host.ReportAsync(verdict.Fault is { } fault ? [$"{fault}"] : [], cancellationToken);
        });
        return command;
    }

    private static string Counted(AuditVerdict verdict) => verdict is { From: { } from, To: { } to }
        ? string.Create(CultureInfo.InvariantCulture, $"{verdict.Count} entries, from {Text(from)} to {Text(to)}.")
        : "There are no entries with a seal.";

    private static string Text(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
