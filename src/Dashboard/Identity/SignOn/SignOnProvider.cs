using Dashboard.Configuration;
using Dashboard.Data.Foundation;
using Dashboard.Links;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Dashboard.Identity.SignOn;

/// <summary>
/// Where the provider is left: to sign out here is to sign out there too, where it can be done (RP-Initiated Logout 1.0).
/// </summary>
/// <param name="options">The provider.</param>
/// <param name="handler">What its own description says.</param>
internal sealed partial class SignOnProvider(
    IOptions<SignOnOptions> options, IOptionsMonitor<OpenIdConnectOptions> handler, ILogger<SignOnProvider> logger)
{
    private const int LongestReason = 500;

    /// <summary>
    /// The provider's page that ends the person's session there; null where it has none, does not answer, or has it at another place than
    /// its authority, to which our pages' forms may not lead.
    /// </summary>
    public async Task<string?> SignOutPageAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!options.Value.IsOn)
            return null;
        try
        {
            var about = await handler.Get(SignOnScheme.Name).ConfigurationManager!.GetConfigurationAsync(cancellationToken);
            return IsOfAuthority(about.EndSessionEndpoint) ? AddressOf(about.EndSessionEndpoint, request) : null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or HttpRequestException or IOException)
        {
            Log.Away(logger, OutsideText.Line(exception.Message, LongestReason));
            return null;
        }
    }

    private bool IsOfAuthority(string? endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out var page)
        && string.Equals(
            page.GetLeftPart(UriPartial.Authority),
            new Uri(options.Value.Authority).GetLeftPart(UriPartial.Authority),
            StringComparison.OrdinalIgnoreCase);

    private string AddressOf(string endpoint, HttpRequest request) => QueryHelpers.AddQueryString(
        endpoint,
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["client_id"] = options.Value.ClientId,
            ["post_logout_redirect_uri"] = UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, Paths.Login),
        });

    private static partial class Log
    {
        [LoggerMessage(6002, LogLevel.Warning, "The provider of single sign-on cannot be asked: {Reason}")]
        public static partial void Away(ILogger logger, string reason);
    }
}
