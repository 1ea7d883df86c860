using System.Net;
using System.Net.WebSockets;
using Dashboard.Links;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>A product that is told to stop while pages are open.</summary>
public sealed class StoppingTests : IAsyncLifetime
{
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(5);

    private readonly AppHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Circuit_NewWhileItStops_IsRefusedAndEverythingElseIsAnswered()
    {
        var manager = await _host.AsAsync(People.Manager);
        using (var before = await NegotiateAsync())
            Assert.Equal(HttpStatusCode.OK, before.StatusCode);

        _host.Get<IHostApplicationLifetime>().StopApplication();

        using var refused = await NegotiateAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
        using var page = await manager.GetAsync(Paths.Overview);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);

        Task<HttpResponseMessage> NegotiateAsync() => manager.PostAsync("/_blazor/negotiate?negotiateVersion=1");
    }

    [Fact]
    public async Task Stop_BrowsersThatDoNotAnswer_EndsWithinFiveSeconds()
    {
        var manager = await _host.AsAsync(People.Manager);
        var open = new List<ClientWebSocket>();
        for (var number = 0; number < 3; number++)
            open.Add(await ConnectAsync(manager.Cookies));
        var began = TimeProvider.System.GetTimestamp();

        await _host.StopAsync();

        Assert.InRange(TimeProvider.System.GetElapsedTime(began), TimeSpan.Zero, LongestStop);
        Assert.Equal(3, open.Count);
        open.ForEach(socket => socket.Dispose());
    }

    /// <summary>Opens a page's connection and never reads from it, as a browser does that has gone to sleep.</summary>
    private async Task<ClientWebSocket> ConnectAsync(CookieContainer cookies)
    {
        var socket = new ClientWebSocket();
        socket.Options.Cookies = cookies;
        await socket.ConnectAsync(new UriBuilder(_host.Address) { Scheme = "ws", Path = "/_blazor" }.Uri, AppHost.Token);
        await socket.SendAsync(
            "{\"protocol\":\"blazorpack\",\"version\":1}\u001e"u8.ToArray(),
            WebSocketMessageType.Text,
            endOfMessage: true,
            AppHost.Token);
        return socket;
    }
}
