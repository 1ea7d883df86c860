using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>A connection that drops takes nothing away.</summary>
public sealed class ReconnectJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    private const string Circuit = "**/_blazor**";

    [Fact]
    public Task Connection_Dropped_IsSaidAndComesBackWithTheFilters() => VisitAsync(Person.Manager, async visit =>
    {
        visit.ExpectConsoleError("WebSocket|negotiat|connection|Failed to fetch|Failed to load resource");
        var sockets = new List<IWebSocketRoute>();
        await visit.Page.RouteWebSocketAsync(Circuit, socket =>
        {
            socket.ConnectToServer();
            sockets.Add(socket);
        });
        var overview = OverviewPage.Of(visit);
        await overview.OpenAsync(Days.Over + "&kind=nps");
        await visit.Page.RouteAsync(Circuit, route => route.AbortAsync());

        await sockets[^1].CloseAsync(new WebSocketRouteCloseOptions { Code = 3001 });
        await Expect(visit.Page.GetByText("The connection was lost. Connecting again…")).ToBeVisibleAsync();
        await visit.ScreenshotAsync("reconnecting");
        await visit.Page.UnrouteAsync(Circuit);

        await Expect(visit.Page.GetByText("The connection was lost. Connecting again…")).ToBeHiddenAsync();
        await overview.CheckAsync("Account", "@haldenair");
        await Expect(overview.Chips).ToHaveCountAsync(2);
    });
}
