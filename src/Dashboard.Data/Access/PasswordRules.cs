using Microsoft.AspNetCore.Identity;

namespace Dashboard.Data.Access;

/// <summary>
/// What a password must be and what guessing costs. Length is the one rule: demands for digits and signs make people choose passwords that
/// are easy to guess (NIST SP 800-63B, 5.1.1.2).
/// </summary>
public static class PasswordRules
{
    /// <summary>The fewest characters of a password, in UTF-16 units.</summary>
    public const int MinimumLength = 12;

    /// <summary>Wrong passwords in a row until the user is locked out.</summary>
    public const int AttemptsBeforeLockout = 5;

    /// <summary>How long a user is locked out.</summary>
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(10);

    internal static void Apply(IdentityOptions options)
    {
        options.Password.RequiredLength = MinimumLength;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = AttemptsBeforeLockout;
        options.Lockout.DefaultLockoutTimeSpan = Lockout;
        options.Lockout.AllowedForNewUsers = true;

        // User names are e-mail addresses, which may hold any letter; the e-mail rule is the one that counts.
        options.User.AllowedUserNameCharacters = string.Empty;
        options.User.RequireUniqueEmail = true;
    }
}
