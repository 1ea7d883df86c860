using System.Net.Http.Headers;

namespace Dashboard.Data.FeedbackApi;

/// <summary>Signs each request on its way out, so that a repeated one gets a nonce and a time of its own.</summary>
internal sealed class OAuthHandler(OAuthSigner signer) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is { } url && request.Options.TryGetValue(SigningContext.Key, out var context))
            request.Headers.Authorization = new AuthenticationHeaderValue(OAuthSigner.Scheme, signer.Header(request.Method, url, context));
        return base.SendAsync(request, cancellationToken);
    }
}
