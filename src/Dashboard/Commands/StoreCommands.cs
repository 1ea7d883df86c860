using System.CommandLine;
using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Audit;
using Dashboard.Data.Store.Files;

namespace Dashboard.Commands;

/// <summary>
/// <c>store</c>: makes a new store, which but for this only a first start of the server does, and a copy of it, and a store of a copy.
/// </summary>
internal static class StoreCommands
{
    public static Command Create(CommandHost host) =>
        new ExplainedCommand("store", "Where everything is kept.", "store backup /backup/dashboard.db")
        {
            Make(host), Backup(host), Restore(host),
        };

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

    private static ExplainedCommand Backup(CommandHost host)
    {
        var file = File("The file to write, which must not be there yet.");
        var command = new ExplainedCommand(
            "backup",
            "Writes the whole store as of one moment into one file, also while the product runs; on PostgreSQL by pg_dump."
                + " The keys of Security:KeysFolder are not in it, and belong to the backup: keep them elsewhere.",
            "store backup /backup/dashboard.db")
        {
            file,
        };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            var path = Path.GetFullPath(result.GetRequiredValue(file));
            await services.GetRequiredService<StoreBackup>().WriteAsync(path, progress: null, cancellationToken);
            await RecordAsync(services, AuditActions.StoreBackedUp, path, cancellationToken);
            await host.Console.Output.WriteLineAsync($"Wrote {path}, and looked through it.".AsMemory(), cancellationToken);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static ExplainedCommand Restore(CommandHost host)
    {
        var file = File("The backup.");
        var command = new ExplainedCommand(
            "restore",
            "Makes the store of a backup, where there is none, and brings its schema up to date; on PostgreSQL into an empty database."
                + " Put the keys of that time into Security:KeysFolder before.",
            "store restore /backup/dashboard.db")
        {
            file,
        };
        host.RunsWithoutStore(command, async (result, services, cancellationToken) =>
        {
            var store = services.GetRequiredService<StoreMigrator>();
            if (await store.ExistsAsync(cancellationToken))
                throw new CommandException(ExitCodes.Failed, $"There is a store at {store.Place()} already: move it away first.");
            var path = Path.GetFullPath(result.GetRequiredValue(file));
            await services.GetRequiredService<StoreBackup>().RestoreAsync(path, cancellationToken);
            await store.MigrateAsync(cancellationToken);
            await host.Console.Output.WriteLineAsync(
                $"Restored {store.Place()}. Check it: rollups check, audit verify.".AsMemory(), cancellationToken);
            return await RecordRestoredAsync(host, services, path, cancellationToken);
        });
        return command;
    }

    // The store is there all the same, and whoever has lost the keys needs to know what else is to be done.
    private static async Task<int> RecordRestoredAsync(
        CommandHost host, IServiceProvider services, string path, CancellationToken cancellationToken)
    {
        try
        {
            await RecordAsync(services, AuditActions.StoreRestored, path, cancellationToken);
            return ExitCodes.Ok;
        }
        catch (AuditKeyLostException)
        {
            return await host.ReportAsync(
                ["The keys in Security:KeysFolder are not those of this store: put them back. Without them nothing is written into its"
                    + " audit log, and the accounts' tokens cannot be read."],
                cancellationToken);
        }
    }

    private static Argument<string> File(string description) => new("file") { Description = description };

    private static Task RecordAsync(IServiceProvider services, string action, string path, CancellationToken cancellationToken) =>
        services.GetRequiredService<AuditJournal>().RecordAsync(Actor.CommandLine, action, path, rows: null, cancellationToken);
}
