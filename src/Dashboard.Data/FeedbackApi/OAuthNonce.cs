using System.Security.Cryptography;

namespace Dashboard.Data.FeedbackApi;

/// <summary>A word that no request used before: X refuses a second request with the same one and the same second.</summary>
internal static class OAuthNonce
{
    /// <summary>128 random bits as 32 letters and digits.</summary>
    public static string Next() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
