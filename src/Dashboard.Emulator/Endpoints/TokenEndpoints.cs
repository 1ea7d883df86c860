using Dashboard.Emulator.OAuth;
using Dashboard.Emulator.Wire;
using Dashboard.Emulator.World;

namespace Dashboard.Emulator.Endpoints;

/// <summary>
/// <c>POST /oauth/request_token</c> and <c>POST /oauth/access_token</c>: the first and last step of connecting an account.
/// </summary>
internal sealed class TokenEndpoints(RequestVerifier verifier, RequestTokenBook requests, TokenBook tokens, Users users)
{
    internal const string OutOfBand = "oob";

    internal async Task RequestTokenAsync(HttpContext http)
        => await ReplyWriter.WriteAsync(http, RequestToken(await RequestReader.ReadAsync(http)));

    internal async Task AccessTokenAsync(HttpContext http)
        => await ReplyWriter.WriteAsync(http, AccessToken(await RequestReader.ReadAsync(http)));

    private Reply RequestToken(SignedRequest request)
    {
        // No token yet, so its secret is empty; a token given here is none of ours.
        if (verifier.Verify(request, token => token.Length is 0 ? "" : null) is { } wrong)
            return Reply.Error(wrong);
        var callback = Find(request, "oauth_callback");
        if (callback is null || !IsCallback(callback))
            return Reply.Error(ApiError.Missing("oauth_callback"));
        var issued = requests.Issue(callback);
        return Reply.Form(FormFields.FromPairs(
            ("oauth_token", issued.Token), ("oauth_token_secret", issued.Secret), ("oauth_callback_confirmed", "true")));
    }

    private Reply AccessToken(SignedRequest request)
    {
        if (verifier.Verify(request, token => requests.Find(token)?.Secret) is { } wrong)
            return Reply.Error(wrong);
        var agreed = requests.Find(request.OAuth!.Find("oauth_token")!);
        var verifierGiven = Find(request, "oauth_verifier");
        if (agreed is not { Verifier: { } expected, UserId: { } userId } || verifierGiven is null
            || !HmacSha1Signature.Matches(expected, verifierGiven) || !requests.Remove(agreed.Token))
            return Reply.Error(ApiError.InvalidToken);
        var token = tokens.Issue(userId, users.ScreenNameOf(userId));
        return Reply.Form(FormFields.FromPairs(
            ("oauth_token", token.Token), ("oauth_token_secret", token.Secret), ("user_id", userId), ("screen_name", token.ScreenName)));
    }

    /// <summary>In the header, by the RFC; X also takes it as a parameter.</summary>
    private static string? Find(SignedRequest request, string name)
        => request.OAuth!.Find(name) ?? request.Form.Find(name) ?? request.Query.Find(name);

    private static bool IsCallback(string callback)
        => callback is OutOfBand || (Uri.TryCreate(callback, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https"));
}
