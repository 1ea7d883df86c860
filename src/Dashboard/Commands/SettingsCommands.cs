using System.CommandLine;
using Dashboard.Data.Store.Instances;

namespace Dashboard.Commands;

/// <summary><c>settings</c>: what instances on one PostgreSQL must agree in.</summary>
internal static class SettingsCommands
{
    public static Command Create(CommandHost host) =>
        new ExplainedCommand("settings", "The settings in which all instances on one PostgreSQL must agree.", "settings adopt")
        {
            Adopt(host),
        };

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
