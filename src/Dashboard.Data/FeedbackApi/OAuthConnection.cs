namespace Dashboard.Data.FeedbackApi;

/// <summary>
/// The three steps by which an @handle is connected: a request token, the owner's consent in a browser, an access token (OAuth 1.0a,
/// RFC 5849, section 2). Nothing here is repeated, since each token is given once.
/// </summary>
public sealed class OAuthConnection
{
    private readonly FeedbackApiTransport _transport;

    internal OAuthConnection(FeedbackApiTransport transport) => _transport = transport;

    /// <summary>Step 1: asks for a token that lasts until the owner has decided.</summary>
    /// <param name="callback">Where X sends the browser back to; it must be registered for the app.</param>
    /// <exception cref="FeedbackApiException">X refused, or could not be reached.</exception>
    public async Task<RequestToken> RequestTokenAsync(Uri callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var fields = await PostAsync("oauth/request_token", who: null, new("oauth_callback", callback.AbsoluteUri), cancellationToken);
        // "confirmed" tells that X speaks 1.0a: without it anybody could finish a connection that another began.
        return string.Equals(fields.Need("oauth_callback_confirmed"), "true", StringComparison.Ordinal)
            ? new RequestToken(fields.Need("oauth_token"), fields.Need("oauth_token_secret"))
            : throw fields.Broken("oauth_callback_confirmed is not true");
    }

    /// <summary>
    /// Step 2: where the owner's browser goes to consent. It comes back with <c>oauth_token</c> and <c>oauth_verifier</c>.
    /// </summary>
    public Uri AuthenticateUrl(string token) =>
        new(_transport.Root, "oauth/authenticate?oauth_token=" + OAuthSignature.PercentEncode(token));

    /// <summary>Step 3: trades the consent for the account's credentials.</summary>
    /// <param name="token">The token of step 1, which the browser brought back.</param>
    /// <param name="tokenSecret">Its secret, kept since step 1.</param>
    /// <param name="verifier">What the browser brought back.</param>
    /// <exception cref="CredentialsRejectedException">The token is too old, or the verifier is not its own.</exception>
    public async Task<ConnectedAccount> AccessTokenAsync(
        string token, string tokenSecret, string verifier, CancellationToken cancellationToken = default)
    {
        var who = new AccountCredentials(token, tokenSecret);
        var fields = await PostAsync("oauth/access_token", who, new("oauth_verifier", verifier), cancellationToken);
        return new ConnectedAccount(
            new AccountCredentials(fields.Need("oauth_token"), fields.Need("oauth_token_secret")),
            fields.Need("user_id"),
            fields.Need("screen_name"));
    }

    private async Task<FormAnswer> PostAsync(
        string path, AccountCredentials? who, KeyValuePair<string, string> parameter, CancellationToken cancellationToken)
    {
        var request = new ApiRequest(HttpMethod.Post, path, who) { Protocol = [parameter], AnswersWithForm = true };
        return new FormAnswer(await _transport.SendAsync(request, cancellationToken));
    }
}
