using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Dashboard.Identity.BasicCredentials;

/// <summary>
/// HTTP Basic (RFC 7617) for machines, over TLS. Every configured credential is compared in constant time, whichever fits, and nothing of
/// the body is read before.
/// </summary>
internal sealed class BasicCredentialsHandler(
    IOptionsMonitor<BasicCredentialsOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<BasicCredentialsOptions>(options, logger, encoder)
{
    private const string Prefix = "Basic ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return Task.FromResult(AuthenticateResult.NoResult());
        return Task.FromResult(IsKnown(header[Prefix.Length..].Trim()) ? Accept() : AuthenticateResult.Fail("Wrong credentials."));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = $"Basic realm=\"{Scheme.Name}\", charset=\"UTF-8\"";
        return base.HandleChallengeAsync(properties);
    }

    private AuthenticateResult Accept()
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, Scheme.Name)], Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    private bool IsKnown(string given)
    {
        var known = false;
        foreach (var credential in Options.Credentials)
            known |= FixedTimeEquals(given, Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credential.UserName}:{credential.Password}")));
        return known;
    }

    /// <summary>Hashes first, so that neither content nor length can be told from the time it takes.</summary>
    private static bool FixedTimeEquals(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(one)),
            SHA256.HashData(Encoding.UTF8.GetBytes(other)));
}
