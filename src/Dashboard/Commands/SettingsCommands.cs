using System.CommandLine;
using Dashboard.Data.Access;
using Dashboard.Data.Rollups;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Instances;

namespace Dashboard.Commands;

/// <summary><c>settings</c>: what instances on one PostgreSQL must agree in, and how results are reported.</summary>
internal static class SettingsCommands
{
    public static Command Create(CommandHost host) =>
        new ExplainedCommand("settings", "The settings of the whole installation.", "settings zone Europe/Berlin")
        {
            Adopt(host),
            Zone(host),
            ReportingCommands.Scores(host),
            ReportingCommands.Week(host),
            ReportingCommands.Name(host),
        };

    private static ExplainedCommand Zone(CommandHost host)
    {
        var zone = new Argument<string?>("ZONE")
        {
            Description = "An IANA name, such as Europe/Berlin; without it the zones are shown.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new ExplainedCommand(
            "zone",
            "Shows or changes the reporting time zone. What runs counts all numbers by day again for another one, and goes on meanwhile;"
                + " where nothing runs, the next start does.",
            "settings zone Europe/Berlin")
        {
            zone,
        };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            var zones = services.GetRequiredService<ReportingZones>();
            if (result.GetValue(zone) is { } wanted
                && await zones.ChangeAsync(Viewer.CommandLine, null, wanted, cancellationToken) is ZoneAnswer.Unknown)
                return await host.ReportAsync(
                    [$"There is no time zone \"{wanted}\" on this machine; use an IANA name such as Europe/Berlin or UTC."],
                    cancellationToken);
            await host.Console.Output.WriteLineAsync(Sentence(await zones.ReadAsync(cancellationToken)).AsMemory(), cancellationToken);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static string Sentence(RollupHealth rollups) => string.Equals(rollups.ZoneInForce, rollups.ZoneWanted, StringComparison.Ordinal)
        ? $"Numbers are those of {rollups.ZoneInForce}."
        : $"Numbers are those of {rollups.ZoneInForce} until they are counted again for {rollups.ZoneWanted}.";

    private static ExplainedCommand Adopt(CommandHost host)
    {
        var command = new ExplainedCommand(
            "adopt",
            "Makes the settings of this process, such as a new reporting time zone, those of the installation; only while no instance runs."
                + " On SQLite a new setting simply counts from the next start.",
            "settings adopt");
        host.Runs(
            command,
            async (_, services, cancellationToken) =>
            {
                var changed = await services.GetRequiredService<SettingsAgreement>().AdoptAsync(cancellationToken);
                var sentence = changed.Count == 0
                    ? "Nothing has changed."
                    : $"From now on every instance must have the {string.Join(", ", changed)} that this process has.";
                await host.Console.Output.WriteLineAsync(sentence.AsMemory(), cancellationToken);
                return ExitCodes.Ok;
            },
            changesAgreement: true);
        return command;
    }
}
