using Dashboard.Data.Store.Entities;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Identity;

/// <summary>Signs someone in by e-mail and password, and tells no more than it must about who exists.</summary>
/// <param name="signIn">Checks the password, counts failures and sets the cookie.</param>
/// <param name="clock">For how long a lock-out still lasts.</param>
internal sealed class PasswordSignIn(SignInManager<User> signIn, TimeProvider clock)
{
    private static readonly User Nobody = new() { UserName = "nobody" };
    private static readonly string NobodysHash = new PasswordHasher<User>().HashPassword(Nobody, Guid.CreateVersion7().ToString());

    public async Task<SignInAnswer> TryAsync(string? email, string? password)
    {
        var user = string.IsNullOrWhiteSpace(email) ? null : await signIn.UserManager.FindByEmailAsync(email.Trim());
        if (user is null)
        {
            SpendTheSameTime(password);
            return SignInAnswer.Refused;
        }

        var result = await signIn.PasswordSignInAsync(user, password ?? string.Empty, isPersistent: false, lockoutOnFailure: true);
        return result.IsLockedOut ? LockedOut(await signIn.UserManager.GetLockoutEndDateAsync(user))
            : result.Succeeded ? SignInAnswer.SignedIn(user.Id)
            : SignInAnswer.Refused;
    }

    // Without this, the quicker answer would tell which addresses have no user.
    private void SpendTheSameTime(string? password) =>
        signIn.UserManager.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password ?? string.Empty);

    private SignInAnswer LockedOut(DateTimeOffset? until) =>
        new(SignInOutcome.LockedOut, until is { } end && end > clock.GetUtcNow() ? end - clock.GetUtcNow() : TimeSpan.Zero);
}

/// <summary>What became of a sign-in.</summary>
/// <param name="Outcome">What.</param>
/// <param name="LockedFor">How long a lock-out still lasts; zero for the others.</param>
internal sealed record SignInAnswer(SignInOutcome Outcome, TimeSpan LockedFor)
{
    public static SignInAnswer SignedIn(string userId) => new(SignInOutcome.SignedIn, TimeSpan.Zero) { UserId = userId };

    /// <summary>Who signed in; null where nobody did.</summary>
    public string? UserId { get; private init; }

    public static SignInAnswer Refused { get; } = new(SignInOutcome.Refused, TimeSpan.Zero);
}

/// <summary>The ends that a sign-in can take.</summary>
internal enum SignInOutcome
{
    /// <summary>No such user, or not their password: which of the two is not said.</summary>
    Refused = 0,

    /// <summary>The cookie is set.</summary>
    SignedIn = 1,

    /// <summary>Too many wrong passwords in a row.</summary>
    LockedOut = 2,
}
