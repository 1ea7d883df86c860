using System.CommandLine;
using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Audit;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Formats.Files;

namespace Dashboard.Commands;

/// <summary><c>audit</c>: who did or saw what, and whether that is what was written.</summary>
internal static class AuditCommands
{
    public static Command Create(CommandHost host) =>
        new ExplainedCommand("audit", "Who did or saw what, and whether the log of it is what was written.", "audit verify")
        {
            Verify(host),
            AcceptLoss(host),
            Export(host),
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
            if (verdict.Gone is { } gone)
                await host.Console.Output.WriteLineAsync($"{gone}".AsMemory(), cancellationToken);
            if (verdict.IsWhole)
            {
                await host.Console.Output.WriteLineAsync(
                    $"All is as it was written. Newest seal: {verdict.End}".AsMemory(), cancellationToken);
            }

            return await host.ReportAsync(verdict.Faults.Select(fault => $"{fault}"), cancellationToken);
        });
        return command;
    }

    private static ExplainedCommand AcceptLoss(CommandHost host)
    {
        var command = new ExplainedCommand(
            "accept-loss",
            "Takes note that the key of the log's seals is gone, after the product has gone on with another: what the lost one has sealed"
                + " counts from then on as it was when that was noticed. It is written into the log.",
            "audit accept-loss");
        host.Runs(command, async (_, services, cancellationToken) =>
        {
            var verdict = await services.GetRequiredService<AuditVerification>().RunAsync(known: null, cancellationToken);
            if (verdict is { Fault: { } fault })
                return await host.ReportAsync([$"{fault}"], cancellationToken);
            if (verdict is not { Gone: { IsAccepted: false } gone })
                return await host.ReportAsync(["There is nothing to take note of: see \"audit verify\"."], cancellationToken);
            await services.GetRequiredService<AuditJournal>().RecordAsync(
                Actor.CommandLine, AuditActions.SealKeyLossAccepted, gone.Places, rows: null, cancellationToken);
            await host.Console.Output.WriteLineAsync($"{gone}".AsMemory(), cancellationToken);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static ExplainedCommand Export(CommandHost host)
    {
        var from = Day("--from", "The first day, in the reporting time zone; without it from the beginning.");
        var to = Day("--to", "The last day; without it to the newest entry.");
        var command = new ExplainedCommand(
            "export",
            "Writes the audit log as CSV to standard output, newest first and as it was written, and a line about that into the log.",
            "audit export --from 2026-01-01 --to 2026-01-31 > audit.csv")
        {
            from,
            to,
        };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            var zone = await services.GetRequiredService<ZoneInForce>().RefreshAsync(cancellationToken);
            var (first, last) = (result.GetValue(from), result.GetValue(to));
            var filter = new AuditFilter
            {
                From = first is { } begin ? zone.InstantsOf(new Period(begin, begin)).Start : null,
                Before = last is { } end ? zone.InstantsOf(new Period(end, end)).EndExclusive : null,
            };
            await services.GetRequiredService<AuditJournal>().RecordAsync(
                Actor.CommandLine, AuditActions.DownloadStarted, Described(first, last), rows: null, cancellationToken);
            var rows = services.GetRequiredService<AuditQuery>().StreamAllAsync(filter, cancellationToken);
            await AuditCsv.WriteAsync(host.Console.Output, rows, Actor.CommandLine.Name, cancellationToken);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "yyyy-MM-dd",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(
                result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"{name}: write the day as 2026-01-31.");
            return null;
        },
    };

    private static string Described(DateOnly? from, DateOnly? to) => string.Create(
        CultureInfo.InvariantCulture,
        $"audit export{(from is null ? "" : " --from ")}{from:yyyy-MM-dd}{(to is null ? "" : " --to ")}{to:yyyy-MM-dd}");

    private static string Counted(AuditVerdict verdict) => verdict is { From: { } from, To: { } to }
        ? string.Create(CultureInfo.InvariantCulture, $"{verdict.Count} entries, from {Text(from)} to {Text(to)}.")
        : "There are no entries with a seal.";

    private static string Text(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
