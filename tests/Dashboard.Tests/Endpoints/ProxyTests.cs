using System.Text;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>A product behind one trusted proxy at 127.0.0.1, which takes webhooks from X's documented networks alone.</summary>
public sealed class ProxyTests(ProxyTests.Site site) : IClassFixture<ProxyTests.Site>
{
    private const string Proxy = "127.0.0.1";
    private const string Stranger = "127.0.0.2";
    private const string X = "199.59.149.9";

    private readonly AppHost _host = site.Host;

    [Theory]
    [InlineData(Proxy, X, 200)]
    [InlineData(Proxy, "::ffff:" + X, 200)]
    [InlineData(Proxy, "8.8.8.8, " + X, 200)]
    [InlineData(Proxy, X + ", 8.8.8.8", 403)]
    [InlineData(Proxy, X + ", 8.8.8.8, 127.0.0.1", 403)]
    [InlineData(Proxy, "8.8.8.8", 403)]
    [InlineData(Proxy, "unknown", 403)]
    [InlineData(Proxy, null, 403)]
    [InlineData(Stranger, X, 403)]
    [InlineData(Stranger, null, 403)]
    public async Task Push_FromAnAddress_IsTakenFromAllowedNetworksAlone(string peer, string? forwardedFor, int status)
    {
        var body = $"{peer} {forwardedFor}";
        using var answer = await Peer.SendAsync(peer, Push(body, MachineDoors.Webhook, ("X-Forwarded-For", forwardedFor)));

        Assert.Equal(status, (int)answer.StatusCode);
        await _host.Get<InboxApplier>().DrainAsync(AppHost.Token);
        await using var store = _host.OpenStore();
        Assert.Equal(status == 200, await store.Set<QuarantinedArrival>().AnyAsync(arrival => arrival.Body == body, AppHost.Token));
    }

    [Theory]
    [InlineData("8.8.8.8", 403)]
    [InlineData(X, 401)]
    public async Task Push_WrongCredentials_AreLookedAtFromAllowedNetworksAlone(string from, int status)
    {
        using var answer = await Peer.SendAsync(Proxy, Push("{}", new Credential("x", "y"), ("X-Forwarded-For", from)));

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(status == 401, answer.Headers.WwwAuthenticate.Count > 0);
    }

    /// <summary>OWASP ASVS 5.0, 3.3.1 and 3.4.1.</summary>
    [Theory]
    [InlineData(Proxy, "feedback.example", "__Host-dashboard.forms", "max-age=31536000")]
    [InlineData(Proxy, "localhost", "__Host-dashboard.forms", null)]
    [InlineData(Stranger, "feedback.example", "dashboard.forms", null)]
    public async Task Page_ForwardedScheme_IsBelievedOnlyAsFarAsTheProxyIs(string peer, string name, string cookie, string? onlyHttps)
    {
        using var answer = await Peer.SendAsync(peer, Page("/account/login", name));

        var set = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith(cookie + "=", set, StringComparison.Ordinal);
        Assert.Contains("httponly", set, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", set, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/;", set, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(string.Equals(peer, Proxy, StringComparison.Ordinal), set.Contains("secure", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(onlyHttps, answer.Headers.TryGetValues("Strict-Transport-Security", out var values) ? values.Single() : null);
    }

    [Theory]
    [InlineData(Proxy)]
    [InlineData(Stranger)]
    public async Task Page_ForwardedHostAndPrefix_AreNeverBelieved(string peer)
    {
        var request = Page("/nps", "feedback.example");
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        request.Headers.Add("X-Forwarded-Prefix", "/evil");

        using var answer = await Peer.SendAsync(peer, request);

        Assert.Equal("/account/login?ReturnUrl=%2Fnps", answer.Headers.Location!.OriginalString);
    }

    private HttpRequestMessage Page(string path, string name)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_host.Address, path)) { Headers = { Host = name } };
        request.Headers.Add("Accept", "text/html");
        request.Headers.Add("X-Forwarded-For", X);
        request.Headers.Add("X-Forwarded-Proto", "https");
        return request;
    }

    private HttpRequestMessage Push(string body, Credential credential, params (string Name, string? Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_host.Address, "/webhooks/feedback"))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = credential.Header;
        foreach (var (name, value) in headers.Where(header => header.Value is not null))
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    /// <summary>What the tests push differs, so each finds its own.</summary>
    public sealed class Site() : SharedHost(
        ("Security:TrustedProxies:0", Proxy),
        ("Webhooks:AllowedNetworks:0", "199.59.148.0/22"),
        ("Webhooks:AllowedNetworks:1", "199.16.156.0/22"));
}
