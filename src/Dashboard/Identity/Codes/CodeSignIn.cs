using Dashboard.Data.Access.SecondFactors;
using Dashboard.Data.Access.SignIns;
using Dashboard.Data.Store.Entities;
using Dashboard.Identity.Sessions;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Identity.Codes;

/// <summary>
/// The second half of a sign-in: a code of the authenticator, or a recovery code. Wrong codes are counted by user and place, and by user
/// alone, so that a million codes cannot be tried from a thousand places; only who knows the password, or comes by single sign-on,
/// gets here. Recovery codes go on working for an owner whose codes somebody guesses.
/// </summary>
/// <param name="signIn">Sets the cookie.</param>
/// <param name="pending">Who owes a code.</param>
/// <param name="codes">Takes it.</param>
/// <param name="gate">How many tries there are.</param>
internal sealed class CodeSignIn(SignInManager<User> signIn, PendingSignIn pending, CodeCheck codes, SignInGate gate)
{
    /// <summary>Takes a code.</summary>
    /// <param name="isRecovery">Whether it is a recovery code.</param>
    /// <returns>What became of it; null where nobody owes a code any more.</returns>
    public async Task<SignInAnswer?> TryAsync(string code, bool isRecovery, CancellationToken cancellationToken)
    {
        var context = signIn.Context;
        if (context.User.Identity?.IsAuthenticated == true || await pending.FindWithMethodAsync(context) is not { } owing
            || owing.User is not { Email: { } email } user)
            return null;
        var place = ClientPlace.Of(context);
        var answer = await gate.TryAsync(
            isRecovery ? CountedTry.OfRecoveryCode(email, place) : CountedTry.OfCode(email, place),
            () => isRecovery
                ? codes.TakeRecoveryAsync(user.Id, code, cancellationToken)
                : codes.TakeAsync(user.Id, code, cancellationToken),
            cancellationToken);
        if (answer.Wait > TimeSpan.Zero)
            return new SignInAnswer(SignInOutcome.MustWait, answer.Wait);
        if (!answer.IsRight)
            return SignInAnswer.Refused;

        await PendingSignIn.EndAsync(context);
        await signIn.SignInAsync(user, SessionTickets.PropertiesOf($"{owing.Method} and {(isRecovery ? "recovery code" : "code")}"));
        return SignInAnswer.SignedIn(user.Id);
    }
}
