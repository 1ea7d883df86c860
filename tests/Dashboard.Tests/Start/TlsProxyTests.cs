using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Dashboard.TestKit;
using Dashboard.Tests.Endpoints;
using Dashboard.Tests.Identity;
using Xunit;

namespace Dashboard.Tests.Start;

/// <summary>Behind nginx as the guide sets it up, with TLS: what a browser would see of it.</summary>
public sealed class TlsProxyTests : IAsyncLifetime
{
    /// <summary>Browsers are told to come by https alone for names, and never for this machine's own address.</summary>
    private const string Name = "feedback.example.com";

    private readonly CookieContainer _cookies = new();
    private AppHost _one = null!;
    private AppHost _other = null!;
    private ReverseProxy _proxy = null!;
    private HttpClient _client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        // Each has a store of its own, and so sessions of its own: who is led to the other is signed in no more.
        (_one, _other) = (await StartAsync(), await StartAsync());
        _proxy = await ReverseProxy.StartAsync([_one.Address, _other.Address], hasTls: true);
        var handler = new SocketsHttpHandler { CookieContainer = _cookies, AllowAutoRedirect = false };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => _proxy.IsItself(shown);
        _client = new HttpClient(handler) { BaseAddress = _proxy.Address, DefaultRequestHeaders = { { "Accept", "text/html" } } };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _proxy.DisposeAsync();
        await _other.DisposeAsync();
        await _one.DisposeAsync();
    }

    [Fact]
    public async Task SignIn_OverTls_HasSecureCookiesAndStaysAtItsInstance()
    {
        using var signedIn = await SignInAsync();

        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        Assert.Equal("/", signedIn.Headers.Location!.OriginalString);
        var session = Assert.Single(
            signedIn.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("__Host-dashboard.session=", StringComparison.Ordinal));
        Assert.Contains("; secure", session, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; httponly", session, StringComparison.OrdinalIgnoreCase);
        Every.One(_cookies.GetAllCookies(), cookie => Assert.True(cookie.Secure, cookie.Name));
        Assert.Contains(_cookies.GetAllCookies(), cookie => string.Equals(cookie.Name, "dashboard_route", StringComparison.Ordinal));
        for (var look = 0; look < 12; look++)
        {
            using var page = await _client.GetAsync("account/security", Token);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }
    }

    [Fact]
    public async Task Page_OverTls_IsToldToBeAskedForByNothingElse()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "account/login");
        request.Headers.Host = Name;

        using var answer = await _client.SendAsync(request, Token);

        Assert.Equal("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
    }

    [Fact]
    public async Task Circuit_OverTls_IsAWebSocketThroughTheProxy()
    {
        using (await SignInAsync())
        {
        }

        using var negotiated = await _client.PostAsync("_blazor/negotiate?negotiateVersion=1", content: null, Token);
        using var offer = JsonDocument.Parse(await negotiated.Content.ReadAsStringAsync(Token));
        using var socket = new ClientWebSocket();
        socket.Options.Cookies = _cookies;
        socket.Options.RemoteCertificateValidationCallback = (_, shown, _, _) => _proxy.IsItself(shown);
        socket.Options.SetRequestHeader("Origin", _proxy.Address.GetLeftPart(UriPartial.Authority));
        var id = offer.RootElement.GetProperty("connectionToken").GetString();

        await socket.ConnectAsync(new Uri($"wss://{_proxy.Address.Authority}/_blazor?id={id}"), Token);
        var greeting = Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e");
        await socket.SendAsync(greeting, WebSocketMessageType.Text, endOfMessage: true, Token);
        var answer = new byte[64];
        var received = await socket.ReceiveAsync(answer.AsMemory(), Token);

        Assert.Equal("{}\u001e", Encoding.UTF8.GetString(answer, 0, received.Count));
    }

    private static Task<AppHost> StartAsync() => AppHost.StartAsync(("Security:TrustedProxies:0", "127.0.0.1"));

    private async Task<HttpResponseMessage> SignInAsync()
    {
        var page = new HtmlParser().ParseDocument(await _client.GetStringAsync("account/login", Token));
        using var form = new FormUrlEncodedContent(
        [
            .. Visitor.Hidden(page.QuerySelector("form")!).Select(field => KeyValuePair.Create(field.Name, field.Value)),
            KeyValuePair.Create("Form.Email", People.EmailOf(People.Manager)),
            KeyValuePair.Create("Form.Password", People.Password),
        ]);
        return await _client.PostAsync("account/login", form, Token);
    }
}
