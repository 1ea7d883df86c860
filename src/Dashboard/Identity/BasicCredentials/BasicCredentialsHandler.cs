using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Dashboard.Data.Access.SignIns;
using Dashboard.Data.Store;
using Dashboard.Identity.Limits;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Dashboard.Identity.BasicCredentials;

/// <summary>
/// HTTP Basic (RFC 7617) for machines, over TLS. Every configured credential is compared in constant time, whichever fits, and nothing of
/// the body is read before. Right ones are let in whatever else comes from the same place, which many machines may share; of many wrong
/// ones the sender is told to wait.
/// </summary>
internal sealed partial class BasicCredentialsHandler(
    IOptionsMonitor<BasicCredentialsOptions> options, ILoggerFactory logger, UrlEncoder encoder, DoorLimits limits, BlockedDoors blocked)
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
        var place = ClientPlace.Of(Context);
        var verdict = limits.WrongCredentials.CountWrong($"{Scheme.Name} {place}");
        _wait = verdict.Wait;
        if (verdict.IsLast)
            await RecordAsync(place);
        return AuthenticateResult.Fail("Wrong credentials.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (_wait is { } wait)
        {
            DoorLimits.Refuse(Response, wait);
            return Task.CompletedTask;
        }

        Response.Headers.WWWAuthenticate = $"Basic realm=\"{Scheme.Name}\", charset=\"UTF-8\"";
        return base.HandleChallengeAsync(properties);
    }

    private async Task RecordAsync(string place)
    {
        try
        {
            await StorePatience.WithinAsync(StorePatience.OfSenders, WriteAsync, Context.RequestAborted);
        }
        catch (Exception exception) when (StoreTrouble.Is(exception))
        {
            Log.NotRecorded(Logger, place, Scheme.Name, exception.Message);
        }

        async Task<bool> WriteAsync(CancellationToken token)
        {
            await blocked.RecordAsync(Scheme.Name, place, token);
            return true;
        }
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

    private static partial class Log
    {
        [LoggerMessage(
            5007,
            LogLevel.Warning,
            "Wrong credentials from {Place} at the door {Door} are refused for a minute, which could not be journaled: {Reason}")]
        public static partial void NotRecorded(ILogger logger, string place, string door, string reason);
    }
}
