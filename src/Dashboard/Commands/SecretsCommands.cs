using System.CommandLine;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Secrets;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Dashboard.Commands;

/// <summary><c>secrets</c>: what lies encrypted in the store.</summary>
internal static class SecretsCommands
{
    private static readonly TimeSpan KeyLife = TimeSpan.FromDays(90);

    public static Command Create(CommandHost host) =>
        new ExplainedCommand("secrets", "What lies encrypted in the store.", "secrets reencrypt --new-key") { Reencrypt(host) };

    private static ExplainedCommand Reencrypt(CommandHost host)
    {
        var newKey = new Option<bool>("--new-key")
        {
            Description = "Makes a new key first, such as after the old ones may have been seen, or to protect them by a certificate.",
        };
        var command = new ExplainedCommand(
            "reencrypt",
            "Encrypts every secret in the store anew, with the newest key in Security:KeysFolder. Restart the product afterwards."
                + " The older keys are then needed for no secret; remove them when nobody has a form of before open.",
            "secrets reencrypt --new-key")
        {
            newKey,
        };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            if (result.GetValue(newKey))
            {
                // The keys' own clock, whatever the product goes by.
                var now = TimeProvider.System.GetUtcNow();
                services.GetRequiredService<IKeyManager>().CreateNewKey(now, now + KeyLife);
            }

            var renewed = await services.GetRequiredService<SecretRenewal>().RunAsync(Actor.CommandLine, cancellationToken);
            await host.Console.Output.WriteLineAsync($"Encrypted anew: {renewed}.".AsMemory(), cancellationToken);
            return renewed.Unreadable == 0 ? ExitCodes.Ok : ExitCodes.Failed;
        });
        return command;
    }
}
