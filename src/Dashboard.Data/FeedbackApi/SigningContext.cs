namespace Dashboard.Data.FeedbackApi;

/// <summary>
/// What a request's signature covers beside its address. It rides on the request, so that one handler signs for every account.
/// </summary>
/// <param name="Who">The account in whose name the request goes out; none before the first step of a connection.</param>
/// <param name="Form">The form body's parameters, unencoded. A JSON body is not signed.</param>
/// <param name="Protocol">Further <c>oauth_</c> parameters of the header, such as <c>oauth_callback</c>.</param>
internal sealed record SigningContext(
    AccountCredentials? Who,
    IReadOnlyList<KeyValuePair<string, string>> Form,
    IReadOnlyList<KeyValuePair<string, string>> Protocol)
{
    public static readonly HttpRequestOptionsKey<SigningContext> Key = new("FeedbackApi.Signing");
}
