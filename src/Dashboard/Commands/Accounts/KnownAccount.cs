using System.CommandLine;
using Dashboard.Data.Settings;

namespace Dashboard.Commands.Accounts;

/// <summary>The account that a command is about.</summary>
internal static class KnownAccount
{
    public static Option<string> Option() => new("--handle") { Description = "The @handle of the account.", Required = true };

    /// <exception cref="CommandException">No such account is connected.</exception>
    public static async Task<AccountListing> FindAsync(IServiceProvider services, string handle, CancellationToken cancellationToken) =>
        await services.GetRequiredService<AccountSettingsEditor>().FindAsync(handle.TrimStart('@'), cancellationToken)
        ?? throw new CommandException(ExitCodes.Failed, $"No account @{handle.TrimStart('@')} is connected.");
}
