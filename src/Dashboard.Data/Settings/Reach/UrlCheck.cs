using System.Net;
using System.Net.Security;
using System.Security.Authentication;

namespace Dashboard.Data.Settings.Reach;

/// <summary>
/// Asks whether customers can reach an address, as a customer would: https to its usual port, at public addresses only, wherever it leads.
/// Nothing of what answers is read or told but its status, and it is asked for 20 addresses a minute at most, so that nobody looks round in
/// our own network, or in others', by it.
/// </summary>
public sealed class UrlCheck : IDisposable
{
    private const string Product = "FeedbackDashboard/1.0";
    private const int MostHops = 5;
    private const int MostInWindow = 20;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly Lock _gate = new();
    private readonly Queue<DateTimeOffset> _asked = [];
    private readonly HttpMessageInvoker _http;
    private readonly TimeProvider _clock;

    internal UrlCheck(PublicDialer dialer, RemoteCertificateValidationCallback? certificates, TimeProvider clock)
    {
        _clock = clock;
        _http = new HttpMessageInvoker(PublicHandler.Create(dialer, certificates));
    }

    /// <summary>Asks for an address; after 8 seconds it counts as not answering.</summary>
    /// <param name="url">The address; it must keep the rules of a privacy URL.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<UrlVerdict> RunAsync(string url, CancellationToken cancellationToken)
    {
        if (!Take())
            return new UrlVerdict(UrlReach.TooMany);
        using var patience = new CancellationTokenSource(Patience, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await FollowAsync(new Uri(url), either.Token);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new UrlVerdict(ReachOf(failure));
        }
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private async Task<UrlVerdict> FollowAsync(Uri address, CancellationToken cancellationToken)
    {
        for (var hop = 0; hop <= MostHops; hop++)
        {
            if (!IsFit(address))
                return new UrlVerdict(UrlReach.LeadsElsewhere);
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.UserAgent.ParseAdd(Product);
            request.Headers.Accept.ParseAdd("text/html, */*");
            using var response = await _http.SendAsync(request, cancellationToken);
            if (!IsRedirect(response.StatusCode) || response.Headers.Location is not { } location)
                return new UrlVerdict(response.IsSuccessStatusCode ? UrlReach.Reachable : UrlReach.Refused, (int)response.StatusCode);
            address = new Uri(address, location);
        }

        return new UrlVerdict(UrlReach.LeadsInCircles);
    }

    private bool Take()
    {
        var now = _clock.GetUtcNow();
        lock (_gate)
        {
            while (_asked.TryPeek(out var first) && first <= now - Window)
                _asked.Dequeue();
            if (_asked.Count >= MostInWindow)
                return false;
            _asked.Enqueue(now);
            return true;
        }
    }

    private static bool IsFit(Uri address) =>
        string.Equals(address.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal)
        && address is { IsDefaultPort: true, UserInfo.Length: 0 };

    private static bool IsRedirect(HttpStatusCode status) => status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found
        or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static UrlReach ReachOf(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is NotPublicException)
                return UrlReach.NotPublic;
            if (cause is AuthenticationException)
                return UrlReach.BadCertificate;
        }

        return UrlReach.NoAnswer;
    }
}
