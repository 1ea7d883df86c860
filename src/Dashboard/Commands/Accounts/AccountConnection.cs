using System.CommandLine;
using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Settings;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Commands.Accounts;

/// <summary>
/// <c>accounts connect</c>: gets an account's tokens from X itself, with the consent of whoever owns the account (three-legged OAuth 1.0a).
/// </summary>
internal static class AccountConnection
{
    private const string Example =
        "accounts connect --callback https://acme.example/connected --privacy-url https://acme.example/privacy --display-name \"Acme\"";

    public static Command Create(CommandHost host)
    {
        var callback = new Option<string>("--callback")
        {
            Description = "An address that is registered as a callback of the app at X; nothing needs to be there.",
            Required = true,
        };
        var privacyUrl = new Option<string>("--privacy-url")
        {
            Description = "The business's privacy policy, an absolute https address; shown on the card.",
            Required = true,
        };
        var displayName = new Option<string?>("--display-name") { Description = "The name that the question uses, at most 20 characters." };
        var command = new ExplainedCommand(
            "connect",
            "Connects an account whose owner consents: shows an address to open, and takes, as a line on standard input,"
                + " the address that X then led to.",
            Example)
        {
            callback, privacyUrl, displayName,
        };
        host.Runs(
            command,
            async (result, services, cancellationToken) =>
            {
                var account = await ConsentedAsync(
                    host,
                    services.GetRequiredService<OAuthConnection>(),
                    result.GetRequiredValue(callback),
                    cancellationToken);
                var registration = new AccountRegistration(
                    account.ScreenName,
                    account.UserId,
                    new Secret(account.Credentials.Token),
                    new Secret(account.Credentials.TokenSecret),
                    result.GetRequiredValue(privacyUrl),
                    result.GetValue(displayName));
                var errors = await services
                    .GetRequiredService<AccountRegistry>()
                    .AddAsync(registration, Actor.CommandLine, cancellationToken);
                if (errors.Count == 0)
                    await host.Console.Output.WriteLineAsync($"Connected @{registration.Handle}.".AsMemory(), cancellationToken);
                return await host.ReportAsync(errors.Select(error => error.Message), cancellationToken);
            });
        return command;
    }

    private static async Task<ConnectedAccount> ConsentedAsync(
        CommandHost host, OAuthConnection connection, string callback, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(callback, UriKind.Absolute, out var address))
            throw new CommandException(
                ExitCodes.BadArguments,
                "--callback must be a whole address, such as https://acme.example/connected."
            );
        var asked = await connection.RequestTokenAsync(address, cancellationToken);
        await host.Console.Error.WriteLineAsync(
            (
                "Open this address as the account's owner, and then give the address that the browser was led to: "
                + connection.AuthenticateUrl(asked.Token)
            ).AsMemory(),
            cancellationToken);
        var led = await host.Console.Input.ReadLineAsync(cancellationToken);
        return await connection.AccessTokenAsync(asked.Token, asked.TokenSecret, VerifierOf(led, asked.Token), cancellationToken);
    }

    /// <summary>What X gave the browser; only where it is about the token that was asked for.</summary>
    private static string VerifierOf(string? led, string token)
    {
        if (!Uri.TryCreate(led?.Trim(), UriKind.Absolute, out var address))
            throw new CommandException(ExitCodes.BadArguments, "A line with the address that the browser was led to is missing.");
        var given = QueryHelpers.ParseQuery(address.Query);
        if (given.ContainsKey("denied"))
            throw new CommandException(ExitCodes.Failed, "The owner did not consent; nothing was connected.");
        return given.TryGetValue("oauth_verifier", out var verifier) && string.Equals(given["oauth_token"], token, StringComparison.Ordinal)
            ? verifier.ToString()
            : throw new CommandException(
                ExitCodes.Failed,
                "That address does not belong to the one that was shown; nothing was connected.");
    }
}
