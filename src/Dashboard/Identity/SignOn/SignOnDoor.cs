using System.Security.Claims;
using Dashboard.Configuration;
using Dashboard.Data.Access;
using Dashboard.Data.Access.SignOn;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;
using Dashboard.Identity.Codes;
using Dashboard.Identity.Sessions;
using Dashboard.Links;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
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
/// <param name="fresh">Where it is noted that somebody has just been asked.</param>
internal sealed class SignOnDoor(
    SignInManager<User> signIn,
    SignOnRegistry people,
    AuditJournal journal,
    FirstPage firstPage,
    FreshSignOn fresh,
    IOptions<SignOnOptions> options,
    TimeProvider clock)
{
    private const int LongestName = 100;

    /// <summary>Lets somebody in, or not.</summary>
    /// <param name="context">The request that came back from the provider.</param>
    /// <param name="principal">Whom the provider has signed in, by a token that has been checked.</param>
    /// <param name="asked">What they were sent there for.</param>
    /// <param name="returnUrl">The page that was asked for.</param>
    /// <returns>The page to lead to; null where they are sent to the provider once more.</returns>
    public async Task<string?> EnterAsync(
        HttpContext context, ClaimsPrincipal principal, AuthenticationProperties? asked, string? returnUrl)
    {
        var token = context.RequestAborted;
        var present = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (SignOnErrand.SessionOf(asked) is { } session)
            return await ConfirmAsync(context, principal, present.Principal, session, token);
        if (present.Succeeded)
            return StaleForms.Page;
        if (!SignOnStrength.IsEnough(principal, options.Value, clock.GetUtcNow()))
        {
            if (!options.Value.AskAgain || SignOnErrand.IsAgain(asked))
                return await RefuseAsync(context, principal, SignOnTrouble.TooWeak, returnUrl, token);
            await context.ChallengeAsync(SignOnScheme.Name, SignOnErrand.AskAgain(returnUrl));
            return null;
        }

        var answer = await people.AdmitAsync(Read(principal), Rules(options.Value), token);
        if (answer.UserId is not { } id || await signIn.UserManager.FindByIdAsync(id) is not { DisabledAt: null } user)
            return await RefuseAsync(context, principal, SignOnTrouble.KindOf(answer.Refusal), returnUrl, token);
        if (user.TwoFactorEnabled)
        {
            await PendingSignIn.BeginAsync(context, user, SessionTickets.SignOn);
            return CodeAddress.Of(returnUrl, isRecovery: false);
        }

        await signIn.SignInAsync(user, SessionTickets.PropertiesOf(SessionTickets.SignOn));
        return await firstPage.OfAsync(user.Id, returnUrl, token);
    }

    /// <summary>Notes that whoever is signed in has just been asked, and is the same at the provider as here.</summary>
    private async Task<string> ConfirmAsync(
        HttpContext context, ClaimsPrincipal principal, ClaimsPrincipal? present, string session, CancellationToken token)
    {
        var person = Read(principal);
        var known = await signIn.UserManager.FindByLoginAsync(person.Issuer, person.Subject);
        var isSame = present is not null
            && string.Equals(present.SessionId(), session, StringComparison.Ordinal)
            && string.Equals(present.UserId(), known?.Id, StringComparison.Ordinal);
        var now = clock.GetUtcNow();
        if (isSame && SignOnStrength.IsEnough(principal, options.Value, now)
            && SignOnStrength.IsYoungerThan(principal, FreshSignOn.Life, now))
        {
            fresh.Keep(context, session);
            return QueryHelpers.AddQueryString(Paths.Security, SignInQuery.Done, SignOnTrouble.Confirmed);
        }

        await RefuseAsync(context, principal, SignOnTrouble.NotConfirmed, returnUrl: null, token);
        return QueryHelpers.AddQueryString(Paths.Security, SignInQuery.Done, SignOnTrouble.NotConfirmed);
    }

    private async Task<string> RefuseAsync(
        HttpContext context, ClaimsPrincipal principal, string kind, string? returnUrl, CancellationToken token)
    {
        var who = OutsideText.Line(principal.FindFirstValue("email") ?? principal.FindFirstValue("sub"), LongestName);
        var how = kind is SignOnTrouble.TooWeak or SignOnTrouble.NotConfirmed ? $" ({SignOnStrength.Told(principal)})" : "";
        var told = $"{ClientPlace.Of(context)}, {SessionTickets.SignOn}, {kind}{how}: {who}";
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
