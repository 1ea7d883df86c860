using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Dashboard.Data.Access.Doors;
using Dashboard.Identity.Doors;
using Dashboard.Identity.Limits;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Dashboard.Identity.BasicCredentials;

/// <summary>
/// HTTP Basic (RFC 7617) for machines, over TLS. Every credential, of the settings and of admins, is compared in constant time, whichever
/// fits, and nothing of the body is read before. Right ones are let in whatever else comes from the same place, which many machines may
/// share; of many wrong ones the sender is told to wait.
/// </summary>
internal sealed class BasicCredentialsHandler(
    IOptionsMonitor<BasicCredentialsOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    WrongCredentials wrong,
    OpenCredentials made)
    : AuthenticationHandler<BasicCredentialsOptions>(options, logger, encoder)
{
    private const string Prefix = "Basic ";
    private TimeSpan? _wait;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        var given = header[Prefix.Length..].Trim();
        if (IsKnown(given) | await IsMadeAsync(given))
            return Accept();
        _wait = await wrong.CountAsync(Context, Scheme.Name);
        return AuthenticateResult.Fail("Wrong credentials.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => DoorChallenge.RefuseAsync(
        Response, _wait, $"Basic realm=\"{Scheme.Name}\", charset=\"UTF-8\"", () => base.HandleChallengeAsync(properties));

    private AuthenticateResult Accept()
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, Scheme.Name)], Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    /// <summary>Whether an admin made it.</summary>
    private async Task<bool> IsMadeAsync(string given)
    {
        var plain = new byte[given.Length];
        if (!Convert.TryFromBase64String(given, plain, out var length))
            return false;
        var open = await made.ReadAsync(Context.RequestAborted);
        if (made.Find(open, Scheme.Name, Encoding.UTF8.GetString(plain, 0, length)) is not { } id)
            return false;
        DoorNote.Of(Context).Credential = id;
        return true;
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
