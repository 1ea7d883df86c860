using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Dashboard.Identity.Limits;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Dashboard.Identity.BasicCredentials;

/// <summary>
/// HTTP Basic (RFC 7617) for machines, over TLS. Every configured credential is compared in constant time, whichever fits, and nothing of
/// the body is read before. Right ones are let in whatever else comes from the same place, which many machines may share; of many wrong
/// ones the sender is told to wait.
/// </summary>
internal sealed class BasicCredentialsHandler(
    IOptionsMonitor<BasicCredentialsOptions> options, ILoggerFactory logger, UrlEncoder encoder, WrongCredentials wrong)
    : AuthenticationHandler<BasicCredentialsOptions>(options, logger, encoder)
{
    private const string Prefix = "Basic ";
    private TimeSpan? _wait;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        if (IsKnown(header[Prefix.Length..].Trim()))
            return Accept();
        _wait = await wrong.CountAsync(Context, Scheme.Name);
        return AuthenticateResult.Fail("Wrong credentials.");
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (_wait is { } wait)
            DoorLimits.Refuse(Response, wait);
        if (Response.StatusCode == StatusCodes.Status429TooManyRequests)
            return;
        Response.Headers.Append(HeaderNames.WWWAuthenticate, $"Basic realm=\"{Scheme.Name}\", charset=\"UTF-8\"");
        await base.HandleChallengeAsync(properties);
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
