using Microsoft.AspNetCore.Identity;

namespace Dashboard.Data.Access;

/// <summary>
/// What a password must be and what guessing costs: long, and nothing that programs guess first (<see cref="GuessablePasswords"/>). Demands
/// for digits and signs make people choose passwords that are easy to guess (NIST SP 800-63B, 5.1.1.2).
/// </summary>
public static class PasswordRules
{
    /// <summary>The fewest characters of a password, in UTF-16 units.</summary>
    public const int MinimumLength = 12;

    /// <summary>The most characters of a new password, in UTF-16 units: looking at a longer one would take too long.</summary>
    public const int MaximumLength = 128;

    /// <summary>
    /// Rounds of PBKDF2 with HMAC-SHA512 for a hash (OWASP Password Storage Cheat Sheet asks for 220,000; 210,000 before 2025). Hashes with
    /// fewer are made
    /// anew when their owner signs in.
    /// </summary>
    public const int HashRounds = 220_000;

    internal static void Apply(IdentityOptions options)
    {
        options.Password.RequiredLength = MinimumLength;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;

        // Whoever could lock a user out could keep them out at will: SignInGate slows guessing down instead.
        options.Lockout.AllowedForNewUsers = false;

        // User names are e-mail addresses, which may hold any letter; the e-mail rule is the one that counts.
        options.User.AllowedUserNameCharacters = string.Empty;
        options.User.RequireUniqueEmail = true;
    }
}
