using System.Globalization;
using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.OAuth;

/// <summary>Verifies OAuth 1.0a signatures (RFC 5849 §3.2) and names what is wrong by X's error codes.</summary>
internal sealed class RequestVerifier(Consumer consumer, NonceMemory nonces, TimeProvider clock)
{
    /// <param name="request">The request as it came.</param>
    /// <param name="secretOf">The secret of the token it names; null for an unknown token. An absent token is asked for as "".</param>
    /// <returns>Null when the request is genuine.</returns>
    internal ApiError? Verify(SignedRequest request, Func<string, string?> secretOf)
    {
        if (request.OAuth is not { } oauth || !IsComplete(oauth))
            return ApiError.BadAuthentication;
        if (!HmacSha1Signature.Matches(consumer.Key, oauth.Find("oauth_consumer_key")!))
            return ApiError.CannotAuthenticate;
        if (!IsInTime(oauth.Find("oauth_timestamp")!))
            return ApiError.TimestampOutOfBounds;
        if (secretOf(oauth.Find("oauth_token") ?? "") is not { } tokenSecret)
            return ApiError.InvalidToken;
        return IsSigned(request, oauth, tokenSecret) && IsFresh(oauth) ? null : ApiError.CannotAuthenticate;
    }

    private static bool IsComplete(FormFields oauth)
        => oauth.Find("oauth_consumer_key") is not null
            && oauth.Find("oauth_signature") is not null
            && oauth.Find("oauth_nonce") is { Length: > 0 }
            && oauth.Find("oauth_timestamp") is not null
            && oauth.Find("oauth_signature_method") is "HMAC-SHA1"
            && oauth.Find("oauth_version") is null or "1.0";

    private bool IsInTime(string timestamp)
        => long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && Math.Abs(at - clock.NowSeconds()) <= NonceMemory.Window;

    private bool IsSigned(SignedRequest request, FormFields oauth, string tokenSecret)
    {
        var signed = oauth.Where(pair => pair.Key is not "oauth_signature").Concat(request.Query).Concat(request.Form);
        var baseString = SignatureBase.Build(request.Method, request.BaseUri, signed);
        return HmacSha1Signature.Matches(
            HmacSha1Signature.Compute(baseString, consumer.Secret, tokenSecret), oauth.Find("oauth_signature")!);
    }

    /// <summary>Only after the signature: a stranger's guesses must not use up anybody's nonces.</summary>
    private bool IsFresh(FormFields oauth)
        => nonces.TryUse(oauth.Find("oauth_token") ?? "", oauth.Find("oauth_timestamp")!, oauth.Find("oauth_nonce")!);
}
