using System.Security.Claims;
using Dashboard.Configuration;
using Dashboard.Data.Access;
using Dashboard.Data.Access.SignOn;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;
using Dashboard.Identity.Codes;
using Dashboard.Identity.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Dashboard.Identity.SignOn;

/// <summary>
/// Gives whom the provider has signed in a session of ours. Who has turned a second step on here is asked for it all the same: an e-mail
/// address that a provider vouches for is not what they chose to be known by.
/// </summary>
/// <param name="signIn">Sets the cookie.</param>
/// <param name="people">Finds, links and adds people.</param>
/// <param name="journal">Refusals are told there.</param>
/// <param name="firstPage">Where people are led.</param>
internal sealed class SignOnDoor(
    SignInManager<User> signIn, SignOnRegistry people, AuditJournal journal, FirstPage firstPage, IOptions<SignOnOptions> options)
{
    private const int LongestName = 100;

    /// <summary>Lets somebody in, or not.</summary>
    /// <param name="context">The request that came back from the provider.</param>
    /// <param name="principal">Whom the provider has signed in, by a token that has been checked.</param>
    /// <param name="returnUrl">The page that was asked for.</param>
    /// <returns>The page to lead to.</returns>
    public async Task<string> EnterAsync(HttpContext context, ClaimsPrincipal principal, string? returnUrl)
    {
        var token = context.RequestAborted;
        if ((await context.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Succeeded)
            return StaleForms.Page;
        var answer = await people.AdmitAsync(Read(principal), Rules(options.Value), token);
        if (answer.UserId is not { } id || await signIn.UserManager.FindByIdAsync(id) is not { DisabledAt: null } user)
            return await RefuseAsync(context, principal, answer.Refusal, returnUrl, token);
        if (user.TwoFactorEnabled)
        {
            await PendingSignIn.BeginAsync(context, user, SessionTickets.SignOn);
            return CodeAddress.Of(returnUrl, isRecovery: false);
        }

        await signIn.SignInAsync(user, SessionTickets.PropertiesOf(SessionTickets.SignOn));
        return await firstPage.OfAsync(user.Id, returnUrl, token);
    }

    private async Task<string> RefuseAsync(
        HttpContext context, ClaimsPrincipal principal, SignOnRefusal refusal, string? returnUrl, CancellationToken token)
    {
        var kind = SignOnTrouble.KindOf(refusal);
        var who = OutsideText.Line(principal.FindFirstValue("email") ?? principal.FindFirstValue("sub"), LongestName);
        var told = $"{ClientPlace.Of(context)}, {SessionTickets.SignOn}, {kind}: {who}";
        await journal.RecordAsync(Actor.Nobody, AuditActions.SignInRefused, told, rows: null, token);
        return SignOnTrouble.Page(kind, returnUrl);
    }

    private SignedOnPerson Read(ClaimsPrincipal principal) => new(
        principal.FindFirstValue("iss") ?? options.Value.Authority,
        principal.FindFirstValue("sub") ?? throw new InvalidOperationException("The provider's token names nobody."),
        principal.FindFirstValue("email"),
        principal.FindFirstValue(options.Value.VerifiedClaim) is "true" or "True" or "1",
        SignOnMap.RightsOf(principal, options.Value));

    private static SignOnRules Rules(SignOnOptions options) => new(options.LinkByEmail, options.AddPeople, options.BreakGlass);
}
