using Dashboard.Configuration;
using Dashboard.Data.Access;
using Dashboard.Data.Access.SignIns;
using Dashboard.Data.Store.Entities;
using Dashboard.Identity.Codes;
using Dashboard.Identity.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Dashboard.Identity;

/// <summary>
/// Signs someone in by e-mail and password, and tells nothing about who exists: an address that is nobody's takes the same steps, the same
/// time, the same number of tries and the same sentences as one that is somebody's.
/// </summary>
/// <param name="signIn">Sets the cookie.</param>
/// <param name="users">Writes a better hash of a right password.</param>
/// <param name="passwords">Compares.</param>
/// <param name="gate">How many tries there are.</param>
/// <param name="signOn">Who may sign in by a password at all.</param>
internal sealed class PasswordSignIn(
    SignInManager<User> signIn, UserRegistry users, EvenPasswords passwords, SignInGate gate, IOptions<SignOnOptions> signOn)
{
    public async Task<SignInAnswer> TryAsync(string? email, string? password, CancellationToken cancellationToken)
    {
        var (address, place) = (email?.Trim() ?? "", ClientPlace.Of(signIn.Context));
        User? user = null;
        var verdict = PasswordVerificationResult.Failed;
        var answer = await gate.TryAsync(address, place, IsRightAsync, cancellationToken);
        if (answer.Wait > TimeSpan.Zero)
            return new SignInAnswer(SignInOutcome.MustWait, answer.Wait);
        if (!answer.IsRight || user is null)
            return SignInAnswer.Refused;

        if (verdict is PasswordVerificationResult.SuccessRehashNeeded)
            await users.RehashAsync(user.Id, user.PasswordHash!, password!, cancellationToken);
        if (user.TwoFactorEnabled)
        {
            await PendingSignIn.BeginAsync(signIn.Context, user, SessionTickets.Password);
            return SignInAnswer.OwesCode;
        }

        await signIn.SignInAsync(user, SessionTickets.PropertiesOf(SessionTickets.Password));
        return SignInAnswer.SignedIn(user.Id);

        async Task<bool> IsRightAsync()
        {
            user = address.Length == 0 ? null : await signIn.UserManager.FindByEmailAsync(address);
            verdict = passwords.Verify(user, password ?? "");
            return user is { DisabledAt: null } && verdict is not PasswordVerificationResult.Failed && signOn.Value.IsLocalFor(address);
        }
    }
}

/// <summary>What became of a sign-in.</summary>
/// <param name="Outcome">What.</param>
/// <param name="Wait">How long no further try is looked at; zero for the others.</param>
internal sealed record SignInAnswer(SignInOutcome Outcome, TimeSpan Wait)
{
    public static SignInAnswer SignedIn(string userId) => new(SignInOutcome.SignedIn, TimeSpan.Zero) { UserId = userId };

    /// <summary>Who signed in; null where nobody did.</summary>
    public string? UserId { get; private init; }

    public static SignInAnswer OwesCode { get; } = new(SignInOutcome.OwesCode, TimeSpan.Zero);

    public static SignInAnswer Refused { get; } = new(SignInOutcome.Refused, TimeSpan.Zero);
}

/// <summary>The ends that a sign-in can take.</summary>
internal enum SignInOutcome
{
    /// <summary>No such user, not their password, or somebody who cannot sign in: which of them is not said.</summary>
    Refused = 0,

    /// <summary>The cookie is set.</summary>
    SignedIn = 1,

    /// <summary>Too many tries that failed; this one was not looked at.</summary>
    MustWait = 2,

    /// <summary>The password was right, and a code is asked for; nobody is signed in yet.</summary>
    OwesCode = 3,
}
