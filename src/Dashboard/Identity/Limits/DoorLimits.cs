using System.Globalization;
using Dashboard.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Dashboard.Identity.Limits;

/// <summary>How much the doors take from one place (OWASP ASVS 5.0, 2.4.1 and 6.3.1).</summary>
/// <param name="security">How many forms a place may send.</param>
internal sealed class DoorLimits(IOptions<SecurityOptions> security) : IDisposable
{
    /// <summary>Wrong credentials of machines within a minute; a well-behaved sender shows none.</summary>
    public const int MostWrong = 20;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>Wrong credentials at the doors for machines, by door and place.</summary>
    public PlaceLimits WrongCredentials { get; } = new(MostWrong, Window);

    /// <summary>Forms of the account's pages, by place.</summary>
    public PlaceLimits AccountForms { get; } = new(security.Value.FormsPerMinute, Window);

    /// <summary>Requests with an API token, by its id.</summary>
    public PlaceLimits TokenUses { get; } = new(security.Value.TokenRequestsPerMinute, Window);

    /// <summary>Refuses with 429 and the time to wait, in whole seconds.</summary>
    public static void Refuse(HttpResponse response, TimeSpan wait)
    {
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.Remove(HeaderNames.WWWAuthenticate);
        response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        WrongCredentials.Dispose();
        AccountForms.Dispose();
        TokenUses.Dispose();
    }
}
