using System.Net;
using System.Net.Sockets;
using System.Text;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>A product behind one trusted proxy at 127.0.0.1, which takes webhooks from X's documented networks alone.</summary>
public sealed class ProxyTests : IAsyncLifetime
{
    private const string Proxy = "127.0.0.1";
    private const string Stranger = "127.0.0.2";
    private const string X = "199.59.149.9";

    private AppHost? _host;

    public async ValueTask InitializeAsync() => _host = await AppHost.StartAsync(
        ("Security:TrustedProxies:0", Proxy),
        ("Webhooks:AllowedNetworks:0", "199.59.148.0/22"),
        ("Webhooks:AllowedNetworks:1", "199.16.156.0/22"));

    public ValueTask DisposeAsync() => _host!.DisposeAsync();

    [Theory]
    [InlineData(Proxy, X, 202)]
    [InlineData(Proxy, "::ffff:" + X, 202)]
    [InlineData(Proxy, "8.8.8.8, " + X, 202)]
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
        using var answer = await SendAsync(peer, Push(body, MachineDoors.Webhook, ("X-Forwarded-For", forwardedFor)));

        Assert.Equal(status, (int)answer.StatusCode);
        await _host!.Get<InboxApplier>().DrainAsync(AppHost.Token);
        await using var store = _host.OpenStore();
        Assert.Equal(status == 202, await store.Set<QuarantinedArrival>().AnyAsync(arrival => arrival.Body == body, AppHost.Token));
    }

    [Theory]
    [InlineData("8.8.8.8", 403)]
    [InlineData(X, 401)]
    public async Task Push_WrongCredentials_AreLookedAtFromAllowedNetworksAlone(string from, int status)
    {
        using var answer = await SendAsync(Proxy, Push("{}", new Credential("x", "y"), ("X-Forwarded-For", from)));

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(status == 401, answer.Headers.WwwAuthenticate.Count > 0);
    }

    [Theory]
    [InlineData(Proxy, "https")]
    [InlineData(Stranger, "http")]
    public async Task Page_ForwardedSchemeAndHost_AreBelievedOnlyAsFarAsTheProxyIs(string peer, string scheme)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _host!.Address);
        request.Headers.Add("Accept", "text/html");
        request.Headers.Add("X-Forwarded-For", X);
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        request.Headers.Add("X-Forwarded-Prefix", "/evil");

        using var answer = await SendAsync(peer, request);

        var target = answer.Headers.Location!;
        Assert.Equal((scheme, _host.Address.Authority, "/account/login"), (target.Scheme, target.Authority, target.AbsolutePath));
    }

    private HttpRequestMessage Push(string body, Credential credential, params (string Name, string? Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_host!.Address, "/webhooks/feedback"))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = credential.Header;
        foreach (var (name, value) in headers.Where(header => header.Value is not null))
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    /// <summary>Sends from one of this machine's own addresses.</summary>
    private static async Task<HttpResponseMessage> SendAsync(string peer, HttpRequestMessage request)
    {
        using var client = new HttpClient(new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            ConnectCallback = async (context, token) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Parse(peer), 0));
                await socket.ConnectAsync(context.DnsEndPoint, token);
                return new NetworkStream(socket, ownsSocket: true);
            },
        });
        using (request)
            return await client.SendAsync(request, AppHost.Token);
    }
}
