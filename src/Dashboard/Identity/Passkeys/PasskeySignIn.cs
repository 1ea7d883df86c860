using System.Text.Json.Nodes;
using Dashboard.Configuration;
using Dashboard.Data.Access.Passkeys;
using Dashboard.Data.Access.SignIns;
using Dashboard.Identity.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using User = Dashboard.Data.Store.Entities.User;

namespace Dashboard.Identity.Passkeys;

/// <summary>
/// Signs somebody in by a passkey alone: the authenticator has it, and has looked that its owner is there, by a finger, a face or a code,
/// so that
/// it is both steps in one. Who it is, the passkey says; no address is asked for. Answers that are not right are counted by place.
/// </summary>
/// <param name="handler">Asks and checks, as WebAuthn wants it.</param>
/// <param name="state">What was asked.</param>
/// <param name="registry">Notes that it was used.</param>
/// <param name="signIn">Sets the cookie.</param>
/// <param name="gate">How many tries there are.</param>
/// <param name="signOn">Who may sign in by what the product itself knows.</param>
internal sealed class PasskeySignIn(
    IPasskeyHandler<User> handler, PasskeyState state, PasskeyRegistry registry, SignInManager<User> signIn, SignInGate gate,
    IOptions<SignOnOptions> signOn)
{
    private const string SigningIn = "sign in";

    /// <summary>What to ask a browser for: any passkey of this product.</summary>
    public static async Task<IResult> AskAsync(HttpContext context, IPasskeyHandler<User> handler, PasskeyState state)
    {
        context.Response.Headers.CacheControl = "no-store";
        var asked = await handler.MakeRequestOptionsAsync(user: null, context);
        state.Keep(context, SigningIn, asked.AssertionState ?? "");
        return Results.Content(WithoutHost(asked.RequestOptionsJson), "application/json");
    }

    // A browser puts the host that it is at in its place. Ours would be whatever the request calls us, which no answer repeats.
    private static string WithoutHost(string question)
    {
        var options = JsonNode.Parse(question)!.AsObject();
        options.Remove("rpId");
        return options.ToJsonString();
    }

    /// <summary>Checks what the browser answered, and signs its owner in.</summary>
    /// <param name="credential">JSON, as WebAuthn has it.</param>
    public async Task<SignInAnswer> TryAsync(string credential, CancellationToken cancellationToken)
    {
        var context = signIn.Context;
        if (state.Take(context, SigningIn) is not { } asked || context.User.Identity?.IsAuthenticated == true)
            return SignInAnswer.Refused;
        PasskeyAssertionResult<User>? shown = null;
        var answer = await gate.TryAsync(SessionTickets.Passkey, ClientPlace.Of(context), IsRightAsync, cancellationToken);
        if (answer.Wait > TimeSpan.Zero)
            return new SignInAnswer(SignInOutcome.MustWait, answer.Wait);
        if (!answer.IsRight || shown is not { Succeeded: true })
            return SignInAnswer.Refused;

        await registry.UsedAsync(shown.User.Email!, shown.Passkey, cancellationToken);
        await signIn.SignInAsync(shown.User, SessionTickets.PropertiesOf(SessionTickets.Passkey));
        return SignInAnswer.SignedIn(shown.User.Id);

        async Task<bool> IsRightAsync()
        {
            if (credential.Length > OwnPasskeys.LongestAnswer)
                return false;
            shown = await handler.PerformAssertionAsync(new PasskeyAssertionContext
            {
                HttpContext = context,
                CredentialJson = credential,
                AssertionState = asked,
            });
            return shown is { Succeeded: true, User: { DisabledAt: null, Email: { } email } } && signOn.Value.IsLocalFor(email);
        }
    }
}
