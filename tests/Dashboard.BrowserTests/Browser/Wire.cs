using Microsoft.Playwright;

namespace Dashboard.BrowserTests.Browser;

/// <summary>
/// The network between a page and its server. Cut, it is silent: nothing comes through in either direction, and nobody is told, as where a
/// cable is pulled somewhere on the way.
/// </summary>
internal sealed class Wire
{
    private readonly List<IWebSocketRoute> _sockets = [];
    private volatile bool _isCut;

    private Wire()
    {
    }

    /// <summary>Lays it before a page that is yet to be opened.</summary>
    public static async Task<Wire> OfAsync(Visit visit)
    {
        var wire = new Wire();
        await visit.Page.RouteWebSocketAsync("**/_blazor**", wire.Join);
        foreach (var asked in new[] { "**/_blazor/**", "**/account/session", "**/health/live" })
            await visit.Page.RouteAsync(asked, route => wire._isCut ? route.AbortAsync("connectionfailed") : route.ContinueAsync());
        return wire;
    }

    public void Cut() => _isCut = true;

    public void Mend() => _isCut = false;

    /// <summary>Ends the connection, so that both sides know.</summary>
    public Task DropAsync() => _sockets[^1].CloseAsync(new WebSocketRouteCloseOptions { Code = 3001 });

    private void Join(IWebSocketRoute page)
    {
        var server = page.ConnectToServer();
        _sockets.Add(page);
        page.OnMessage(frame => Pass(frame, server));
        server.OnMessage(frame => Pass(frame, page));
    }

    private void Pass(IWebSocketFrame frame, IWebSocketRoute to)
    {
        if (_isCut)
            return;
        if (frame.Binary is { } bytes)
            to.Send(bytes);
        else
            to.Send(frame.Text!);
    }
}
