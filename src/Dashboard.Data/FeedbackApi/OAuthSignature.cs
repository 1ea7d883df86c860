using System.Security.Cryptography;
using System.Text;

namespace Dashboard.Data.FeedbackApi;

/// <summary>
/// The sums of OAuth 1.0a with HMAC-SHA1, without clock, randomness or network (RFC 5849, section 3.4). They are written here because
/// the examples that X and the RFC publish need a given time and nonce, which the maintained libraries do not let one set.
/// </summary>
internal static class OAuthSignature
{
    /// <summary>Leaves only letters, digits and <c>- . _ ~</c> as they are (RFC 5849, 3.6; RFC 3986, 2.3).</summary>
    public static string PercentEncode(string text) => Uri.EscapeDataString(text);

    /// <summary>The text that is signed (3.4.1.1).</summary>
    /// <param name="url">The address as it is sent; its query is taken into the parameters.</param>
    /// <param name="parameters">
    /// The header's <c>oauth_</c> parameters and those of a form body, unencoded; neither realm nor signature.
    /// </param>
    public static string BaseString(string method, Uri url, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var normalized = Normalize(parameters.Concat(FormText.Parse(url.Query.TrimStart('?'))));
        return $"{method.ToUpperInvariant()}&{PercentEncode(BaseAddress(url))}&{PercentEncode(normalized)}";
    }

    /// <summary>The signature in Base64 (3.4.2).</summary>
    /// <param name="baseString">From <see cref="BaseString"/>.</param>
    /// <param name="tokenSecret">The token's secret; empty where there is no token yet.</param>
    public static string Sign(string baseString, string consumerSecret, string tokenSecret)
    {
        var key = Encoding.UTF8.GetBytes($"{PercentEncode(consumerSecret)}&{PercentEncode(tokenSecret)}");
#pragma warning disable CA5350 // The protocol names HMAC-SHA1, and X accepts no other.
        return Convert.ToBase64String(HMACSHA1.HashData(key, Encoding.UTF8.GetBytes(baseString)));
#pragma warning restore CA5350
    }

    /// <summary>Scheme, host, port unless it is the scheme's own, and path (3.4.1.2).</summary>
    private static string BaseAddress(Uri url) =>
        url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    /// <summary>Encoded first, then sorted byte by byte: names, and values among equal names (3.4.1.3.2).</summary>
    private static string Normalize(IEnumerable<KeyValuePair<string, string>> parameters) => string.Join('&', parameters
        .Select(parameter => (Name: PercentEncode(parameter.Key), Value: PercentEncode(parameter.Value)))
        .OrderBy(parameter => parameter.Name, StringComparer.Ordinal)
        .ThenBy(parameter => parameter.Value, StringComparer.Ordinal)
        .Select(parameter => $"{parameter.Name}={parameter.Value}"));
}
