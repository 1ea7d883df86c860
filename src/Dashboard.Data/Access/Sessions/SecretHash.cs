using System.Security.Cryptography;
using System.Text;

namespace Dashboard.Data.Access.Sessions;

/// <summary>
/// Secrets that this product makes itself: 256 random bits, of which the store keeps only the SHA-256. Nothing slower is needed where
/// nothing can be guessed.
/// </summary>
internal static class SecretHash
{
    private const int Bytes = 32;

    /// <summary>A new secret, fit for an address or a cookie.</summary>
    public static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of it.</summary>
    public static string Of(string secret) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
