using System.CommandLine;
using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Settings;

namespace Dashboard.Commands.Accounts;

/// <summary><c>accounts</c>: the business's accounts on X whose feedback is pulled.</summary>
internal static class AccountsCommands
{
    private const string TokenVariable = "DASHBOARD_TOKEN";
    private const string TokenSecretVariable = "DASHBOARD_TOKEN_SECRET";

    private const string AddExample =
        "accounts add --handle acme --user-id 2244994945 --token - --token-secret -"
        + " --privacy-url https://acme.example/privacy --display-name \"Acme\"";

    public static Command Create(CommandHost host) =>
        new ExplainedCommand("accounts", "The accounts on X whose feedback is pulled.", AddExample)
        {
            Add(host),
            AccountConnection.Create(host),
            AccountViewing.List(host),
            AccountChanges.Set(host),
            AccountViewing.History(host),
            AccountChanges.Pause(host),
            AccountChanges.Resume(host),
            AccountChanges.Test(host),
        };

    private static ExplainedCommand Add(CommandHost host)
    {
        var handle = Needed("--handle", "The @handle.");
        var userId = Needed("--user-id", "X's id of the account, a decimal number.");
        var token = SecretOption("--token", TokenVariable);
        var tokenSecret = SecretOption("--token-secret", TokenSecretVariable);
        var privacyUrl = Needed("--privacy-url", "The business's privacy policy, an absolute https address; shown on the card.");
        var displayName = new Option<string?>("--display-name") { Description = "The name that the question uses, at most 20 characters." };
        var command = new ExplainedCommand("add", "Connects an account with tokens that X has given for it.", AddExample)
        {
            handle, userId, token, tokenSecret, privacyUrl, displayName,
        };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            // The order in which two lines of standard input are read: first the token, then its secret.
            var registration = new AccountRegistration(
                result.GetRequiredValue(handle).TrimStart('@'),
                result.GetRequiredValue(userId),
                new Secret(await host.Secrets.ReadAsync(token.Name, result.GetValue(token), TokenVariable, cancellationToken)),
                new Secret(
                    await host.Secrets.ReadAsync(tokenSecret.Name, result.GetValue(tokenSecret), TokenSecretVariable, cancellationToken)),
                result.GetRequiredValue(privacyUrl),
                result.GetValue(displayName));
            var errors = await services.GetRequiredService<AccountRegistry>()
                .AddAsync(registration, Actor.CommandLine, cancellationToken);
            if (errors.Count == 0)
                await host.Console.Output.WriteLineAsync($"Added @{registration.Handle}.".AsMemory(), cancellationToken);
            return await host.ReportAsync(errors.Select(error => error.Message), cancellationToken);
        });
        return command;
    }

    private static Option<string> Needed(string name, string description) => new(name) { Description = description, Required = true };

    private static Option<string?> SecretOption(string name, string variable) =>
        new(name) { Description = $"\"-\" reads it as one line from standard input; without the option it is taken from {variable}." };
}
