using System.CommandLine;
using System.Globalization;
using Dashboard.Data.Foundation;
using Dashboard.Data.Settings;

namespace Dashboard.Commands.Accounts;

/// <summary><c>accounts list</c> and <c>accounts history</c>.</summary>
internal static class AccountViewing
{
    private const int AtOnce = 100;

    public static Command List(CommandHost host)
    {
        var command = new ExplainedCommand("list", "Shows the accounts with their settings; never their tokens.", "accounts list");
        host.Runs(command, async (_, services, cancellationToken) =>
        {
            foreach (var account in await services.GetRequiredService<AccountSettingsEditor>().ListAsync(cancellationToken))
            {
                await LineAsync(host, $"@{account.Handle} ({account.XUserId}): {StateOf(account)}", cancellationToken);
                foreach (var (setting, value) in SettingValues.Of(account.Settings))
                    await LineAsync(host, $"  {setting}: {OneLine(value)}", cancellationToken);
            }

            return ExitCodes.Ok;
        });
        return command;
    }

    public static Command History(CommandHost host)
    {
        var handle = KnownAccount.Option();
        var command = new ExplainedCommand(
            "history", "Shows who changed what of an account, the newest change first.", "accounts history --handle acme")
        {
            handle,
        };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            var account = await KnownAccount.FindAsync(services, result.GetRequiredValue(handle), cancellationToken);
            var editor = services.GetRequiredService<AccountSettingsEditor>();
            for (var skip = 0; ; skip += AtOnce)
            {
                var page = await editor.HistoryAsync(
                    account.AccountId, isOldestFirst: false, new RowRange(skip, AtOnce), cancellationToken);
                foreach (var entry in page.Rows)
                    await LineAsync(host, Describe(entry), cancellationToken);
                if (page.Rows.Count < AtOnce)
                    return ExitCodes.Ok;
            }
        });
        return command;
    }

    private static string Describe(HistoryEntry entry)
    {
        var when = entry.Stamp.At.UtcDateTime.ToString("u", CultureInfo.InvariantCulture);
        return $"{when} {entry.Stamp.By}: {entry.Setting}, {OneLine(entry.OldValue)} → {OneLine(entry.NewValue)}";
    }

    private static string StateOf(AccountListing account) => account.Paused is { } pause ? $"paused, {pause.Reason}" : "runs";

    private static string OneLine(string? value) => value is null ? "none" : $"\"{value.ReplaceLineEndings(" ")}\"";

    private static Task LineAsync(CommandHost host, string line, CancellationToken cancellationToken) =>
        host.Console.Output.WriteLineAsync(line.AsMemory(), cancellationToken);
}
