using System.CommandLine;
using Dashboard.Data.Store;

namespace Dashboard.Commands;

/// <summary><c>store</c>: the one way, beside a first start of the server, in which a new store comes into being.</summary>
internal static class StoreCommands
{
    public static Command Create(CommandHost host) =>
        new ExplainedCommand("store", "Where everything is kept.", "store create") { Make(host) };

    private static ExplainedCommand Make(CommandHost host)
    {
        var command = new ExplainedCommand(
            "create",
            "Makes a new, empty store at ConnectionStrings:Store, once for an installation."
                + " All other commands use the store that there is.",
            "store create");
        host.RunsWithoutStore(
            command,
            async (_, services, cancellationToken) =>
            {
                var store = services.GetRequiredService<StoreMigrator>();
                if (await store.ExistsAsync(cancellationToken))
                    throw new CommandException(ExitCodes.Failed, $"There is a store at {store.Place()} already.");
                await store.MigrateAsync(cancellationToken);
                await host.Console.Output.WriteLineAsync($"Made a new, empty store: {store.Place()}".AsMemory(), cancellationToken);
                return ExitCodes.Ok;
            });
        return command;
    }
}
