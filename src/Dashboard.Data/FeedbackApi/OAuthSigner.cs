using System.Globalization;

namespace Dashboard.Data.FeedbackApi;

/// <summary>Writes the Authorization header of a request in the app's name (RFC 5849, 3.5.1).</summary>
/// <param name="clock">X's time; X refuses requests whose time is some minutes off its own.</param>
/// <param name="nonce">Gives a new word for each request.</param>
internal sealed class OAuthSigner(string consumerKey, string consumerSecret, XClock clock, Func<string> nonce)
{
    /// <summary>The scheme of the Authorization header, before the parameters.</summary>
    public const string Scheme = "OAuth";

    /// <summary>The header's parameter part, without its scheme.</summary>
    public string Header(HttpMethod method, Uri url, SigningContext context)
    {
        var parameters = ProtocolParameters(context);
        var text = OAuthSignature.BaseString(method.Method, url, parameters.Concat(context.Form));
        var signature = OAuthSignature.Sign(text, consumerSecret, context.Who?.TokenSecret ?? "");
        parameters.Add(new("oauth_signature", signature));
        return string.Join(", ", parameters.Select(parameter =>
            $"{OAuthSignature.PercentEncode(parameter.Key)}=\"{OAuthSignature.PercentEncode(parameter.Value)}\""));
    }

    private List<KeyValuePair<string, string>> ProtocolParameters(SigningContext context)
    {
        List<KeyValuePair<string, string>> parameters =
        [
            new("oauth_consumer_key", consumerKey),
            new("oauth_nonce", nonce()),
            new("oauth_signature_method", "HMAC-SHA1"),
            new("oauth_timestamp", clock.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            new("oauth_version", "1.0"),
            .. context.Protocol,
        ];
        if (context.Who is { } who)
            parameters.Add(new("oauth_token", who.Token));
        return parameters;
    }
}
