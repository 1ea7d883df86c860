using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.OAuth;

/// <summary>RFC 5849 §3.4.2. SHA-1 is the protocol's choice, not ours; HMAC with it is not known to be broken.</summary>
[SuppressMessage("Security", "CA5350", Justification = "OAuth 1.0a has no other signature that X accepts.")]
internal static class HmacSha1Signature
{
    internal static string Compute(string baseString, string consumerSecret, string tokenSecret)
        => Convert.ToBase64String(HMACSHA1.HashData(Key(consumerSecret, tokenSecret), Encoding.UTF8.GetBytes(baseString)));

    /// <summary>In fixed time, so that a wrong signature cannot be felt out character by character.</summary>
    internal static bool Matches(string expected, string actual)
        => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(actual));

    private static byte[] Key(string consumerSecret, string tokenSecret)
        => Encoding.UTF8.GetBytes(PercentEncoding.Encode(consumerSecret) + "&" + PercentEncoding.Encode(tokenSecret));
}
