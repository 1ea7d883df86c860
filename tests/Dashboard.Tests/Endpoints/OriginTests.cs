using System.Net;
using System.Net.WebSockets;
using Dashboard.Identity.Sessions;
using Dashboard.Tests.Identity;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>Which pages may open a live connection and send forms (OWASP ASVS 5.0, 3.5.1, 3.5.3 and 4.4.2).</summary>
public sealed class OriginTests(OriginTests.Site site) : IClassFixture<OriginTests.Site>
{
    private const string Negotiate = "/_blazor/negotiate?negotiateVersion=1";
    private const string Evil = "https://evil.example";

    private readonly AppHost _host = site.Host;

    [Theory]
    [InlineData("http", null, null, 200)]
    [InlineData("http", null, "OWN", 200)]
    [InlineData("http", null, Evil, 403)]
    [InlineData("http", null, "null", 403)]
    [InlineData("http", null, "http://127.0.0.1:1", 403)]
    [InlineData("http", null, "not an origin", 403)]
    [InlineData("https", "feedback.example", "https://feedback.example", 200)]
    [InlineData("https", "feedback.example:443", "https://feedback.example", 200)]
    [InlineData("https", "feedback.example:8443", "https://feedback.example:8443", 200)]
    [InlineData("https", "feedback.example", "https://feedback.example:8443", 403)]
    [InlineData("https", "feedback.example", "http://feedback.example", 403)]
    [InlineData("https", "feedback.example", "https://feedback.example.evil.example", 403)]
    [InlineData("https", "feedback.example", Evil, 403)]

    // A proxy that is not believed about TLS, and one that passes on a name of its own.
    [InlineData("http", "feedback.example", "https://feedback.example", 200)]
    [InlineData("https", "inside.example", "https://feedback.example", 200)]
    [InlineData("https", "inside.example", "https://other.example", 403)]
    public async Task Negotiation_FromAPage_IsForOurOwnAlone(string scheme, string? name, string? origin, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Negotiate);
        if (origin is not null)
            request.Headers.TryAddWithoutValidation("Origin", origin.Replace("OWN", Own, StringComparison.Ordinal));

        using var answer = await SendAsync(request, scheme, name);

        Assert.Equal(status, (int)answer.StatusCode);
        if (status == 403)
            await ProblemAnswer.IsAsync(answer, HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("same-origin", 200)]
    [InlineData("none", 200)]
    [InlineData("same-site", 403)]
    [InlineData("cross-site", 403)]
    public async Task Negotiation_ByWhatTheBrowserSaysOfIt_IsForOurOwnPagesAlone(string site, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Negotiate) { Headers = { { "Sec-Fetch-Site", site } } };

        using var answer = await SendAsync(request, "http", name: null);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task WebSocket_OfAnotherSitesPage_IsRefused()
    {
        var manager = await _host.AsAsync(People.Manager);
        using var own = await ConnectAsync(manager.Cookies, Own);
        Assert.Equal(WebSocketState.Open, own.State);

        var refused = await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync(manager.Cookies, Evil));

        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("same-origin", true)]
    [InlineData("cross-site", false)]
    public async Task Form_OfTheAccount_IsTakenFromOurOwnPagesAlone(string site, bool isTaken)
    {
        using var visitor = new Visitor(_host.Address);
        var page = await visitor.PageAsync("/account/login");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/login")
        {
            Content = new FormUrlEncodedContent(Visitor.Hidden(page.QuerySelector("form")!)
                .Append(("Form.Email", People.EmailOf(People.Manager)))
                .Append(("Form.Password", People.Password))
                .Select(field => KeyValuePair.Create(field.Item1, field.Item2))),
            Headers = { { "Sec-Fetch-Site", site } },
        };

        using var answer = await visitor.SendAsync(request);

        Assert.Equal(isTaken ? "/" : "/account/login?stale=1", answer.Headers.Location!.OriginalString);
        using var home = await visitor.GetAsync("/");
        Assert.Equal(isTaken ? HttpStatusCode.OK : HttpStatusCode.Redirect, home.StatusCode);
    }

    private string Own => $"http://{_host.Address.Authority}";

    /// <summary>Sends as a manager's browser, by a proxy that ends TLS where <paramref name="scheme"/> says so.</summary>
    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string scheme, string? name)
    {
        var session = (await _host.AsAsync(People.Manager)).Cookies.GetCookies(_host.Address)[SessionCookie.Name]!.Value;
        var prefix = string.Equals(scheme, "https", StringComparison.Ordinal) ? "__Host-" : "";
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        request.RequestUri = new Uri(_host.Address, request.RequestUri!);
        request.Headers.Host = name;
        request.Headers.Add("Cookie", $"{prefix}{SessionCookie.Name}={session}");
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        request.Headers.Add("X-Forwarded-Proto", scheme);
        return await client.SendAsync(request, AppHost.Token);
    }

    private async Task<ClientWebSocket> ConnectAsync(CookieContainer cookies, string origin)
    {
        var socket = new ClientWebSocket();
        socket.Options.Cookies = cookies;
        socket.Options.SetRequestHeader("Origin", origin);
        try
        {
            await socket.ConnectAsync(new UriBuilder(_host.Address) { Scheme = "ws", Path = "/_blazor" }.Uri, AppHost.Token);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Behind a proxy, under several names.</summary>
    public sealed class Site() : SharedHost(
        ("Security:TrustedProxies:0", "127.0.0.1"), ("AllowedHosts", "127.0.0.1;feedback.example;inside.example"));
}
