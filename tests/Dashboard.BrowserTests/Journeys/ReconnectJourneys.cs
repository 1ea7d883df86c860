using System.Text.RegularExpressions;
using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>A connection that is lost is noticed and said, takes nothing away, and leaves no control that lies.</summary>
public sealed class ReconnectJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    /// <summary>Five seconds, and what a machine with other things to do takes longer.</summary>
    private const float Soon = 9_000;

    private const string Said = "The connection was lost. Connecting again…";

    private static readonly Regex Busy = new("asked|lost", RegexOptions.None, TimeSpan.FromSeconds(1));
    private static readonly Regex Anything = new(".", RegexOptions.None, TimeSpan.FromSeconds(1));
    private static readonly LocatorAssertionsToBeVisibleOptions Shortly = new() { Timeout = Soon };

    [Fact]
    public Task Connection_SilentWhileSomethingIsChosen_IsBusyAndSaidAndTheControlFallsBack() => VisitAsync(Person.Manager, async visit =>
    {
        var (wire, overview) = await OpenAsync(visit, "/" + Days.Over);
        wire.Cut();
        await overview.Select("Survey").SelectOptionAsync(new SelectOptionValue { Index = 1 });

        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-connection", Busy);
        await Expect(visit.Page.GetByText(Said)).ToBeVisibleAsync(Shortly);
        await visit.ScreenshotAsync("reconnecting");
        wire.Mend();

        await IsBackAsync(visit);
        Assert.Equal(0, await overview.Select("Survey").EvaluateAsync<int>("select => select.selectedIndex"));
        await Expect(overview.Chips).ToHaveCountAsync(0);
        await overview.Select("Survey").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Expect(overview.Chips).ToHaveCountAsync(1);
    });

    [Fact]
    public Task Link_PressedWhileTheConnectionIsLost_IsFollowedOnceItIsBack() => VisitAsync(Person.Manager, async visit =>
    {
        var (wire, _) = await OpenAsync(visit, "/" + Days.Over);
        wire.Cut();
        await Expect(visit.Page.GetByText(Said)).ToBeVisibleAsync(Shortly);

        await visit.Page.Locator(".main-nav").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "CSAT" }).ClickAsync();
        await Expect(visit.Page).ToHaveTitleAsync("Overview · Dashboard");
        wire.Mend();

        await Expect(visit.Page).ToHaveTitleAsync("CSAT · Dashboard");
        await IsBackAsync(visit);
    });

    [Fact]
    public Task Pill_OpenedWhileTheConnectionIsLost_IsFilledOnceItIsBack() => VisitAsync(Person.Manager, async visit =>
    {
        var (wire, overview) = await OpenAsync(visit, "/" + Days.Over);
        wire.Cut();
        await overview.AgentBox.ClickAsync();
        await Expect(visit.Page.GetByText(Said)).ToBeVisibleAsync(Shortly);
        await Expect(overview.Menu).ToHaveCountAsync(0);
        wire.Mend();

        await Expect(overview.Found.First).ToBeVisibleAsync();
        await IsBackAsync(visit);
    });

    [Fact]
    public Task Connection_DroppedForAMoment_ComesBackWithTheFiltersAndWithoutAWord() => VisitAsync(Person.Manager, async visit =>
    {
        var (wire, overview) = await OpenAsync(visit, "/" + Days.Over + "&kind=nps");
        await visit.Page.EvaluateAsync(
            """
            () => {
                window.said = [];
                const root = document.documentElement;
                const notice = document.getElementById("components-reconnect-modal");
                new MutationObserver(() => said.push(`${root.dataset.connection} ${notice.dataset.notice}`))
                    .observe(root, { attributes: true, subtree: true, attributeFilter: ["data-connection", "data-notice"] });
            }
            """);

        await wire.DropAsync();
        await visit.Page.WaitForFunctionAsync("() => said.includes('undefined undefined')");

        var said = await visit.Page.EvaluateAsync<string[]>("said");
        Assert.Contains("lost undefined", said);
        Assert.DoesNotContain("lost lost", said);
        await overview.ChooseAsync("Compare with", "no comparison");
        await Expect(overview.Chips.First).ToBeVisibleAsync();
    });

    private static async Task<(Wire Wire, OverviewPage Overview)> OpenAsync(Visit visit, string address)
    {
        visit.ExpectConsoleError("WebSocket|negotiat|onnection|Failed to fetch|Failed to load resource|imed? ?out");
        var wire = await Wire.OfAsync(visit);
        await ResultsPage.Of(visit).OpenAsync(address);
        return (wire, OverviewPage.Of(visit));
    }

    private static async Task IsBackAsync(Visit visit)
    {
        await Expect(visit.Page.GetByText(Said)).ToBeHiddenAsync();
        await Expect(visit.Page.Locator("html")).Not.ToHaveAttributeAsync("data-connection", Anything);
        await ResultsPage.Of(visit).UntilReadAsync();
    }
}
