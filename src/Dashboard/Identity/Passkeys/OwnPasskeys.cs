using Dashboard.Data.Access.Passkeys;
using Microsoft.AspNetCore.Identity;
using User = Dashboard.Data.Store.Entities.User;

namespace Dashboard.Identity.Passkeys;

/// <summary>Makes a passkey for whoever is signed in: what the browser is asked, and what it answers.</summary>
/// <param name="handler">Asks and checks, as WebAuthn wants it.</param>
/// <param name="state">What was asked.</param>
/// <param name="registry">Keeps it.</param>
internal sealed class OwnPasskeys(IPasskeyHandler<User> handler, PasskeyState state, PasskeyRegistry registry)
{
    /// <summary>The longest answer of a browser that is looked at.</summary>
    public const int LongestAnswer = 20_000;

    private const string Making = "make";

    /// <summary>What to ask the browser for; its owner has shown their password before.</summary>
    /// <returns>JSON, as WebAuthn has it.</returns>
    public async Task<string> AskAsync(HttpContext context)
    {
        var email = context.User.Identity?.Name ?? "";
        var asked = await handler.MakeCreationOptionsAsync(
            new PasskeyUserEntity { Id = context.User.UserId(), Name = email, DisplayName = email }, context);
        state.Keep(context, Making, asked.AttestationState ?? "");
        return asked.CreationOptionsJson;
    }

    /// <summary>Checks what the browser answered, and keeps the passkey.</summary>
    /// <param name="credential">JSON, as WebAuthn has it.</param>
    /// <param name="name">What its owner calls it.</param>
    /// <returns>Whether there is one more.</returns>
    public async Task<bool> KeepAsync(HttpContext context, string credential, string name, CancellationToken cancellationToken)
    {
        if (state.Take(context, Making) is not { } asked || credential.Length is 0 or > LongestAnswer)
            return false;
        var made = await handler.PerformAttestationAsync(new PasskeyAttestationContext
        {
            HttpContext = context,
            CredentialJson = credential,
            AttestationState = asked,
        });
        return made.Succeeded
            && string.Equals(made.UserEntity.Id, context.User.UserId(), StringComparison.Ordinal)
            && (await registry.AddAsync(context.User.Identity?.Name ?? "", made.Passkey, name, cancellationToken)).Succeeded;
    }
}
