using System.Security.Cryptography;
using OtpNet;

namespace Dashboard.Data.Access.SecondFactors;

/// <summary>
/// The codes that an authenticator shows: RFC 6238 with SHA-1, six digits and steps of 30 seconds, which is what all of them know. A code
/// of the step before or after is taken too, since clocks differ.
/// </summary>
internal static class AuthenticatorCodes
{
    // As long as the hash (RFC 4226, 4: R6).
    private const int KeyBytes = 20;
    private const int Digits = 6;

    private static readonly VerificationWindow Tolerance = new(previous: 1, future: 1);

    /// <summary>A new key, in Base32 as authenticators take it.</summary>
    public static string NewKey() => Base32Encoding.ToString(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>The step that a code belongs to, counted from 1970; null for a code that is not of now.</summary>
    public static long? StepOf(string key, string code, DateTimeOffset now)
    {
        var digits = string.Concat(code.Where(sign => !char.IsWhiteSpace(sign)));
        return digits.Length == Digits && digits.All(char.IsAsciiDigit)
            && new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(now.UtcDateTime, digits, out var step, Tolerance)
            ? step
            : null;
    }
}
