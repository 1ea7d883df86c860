using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Dashboard.TestKit;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>From all teams to one team to one agent, and back.</summary>
public sealed class TeamsJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    [Fact]
    public Task Team_Opened_LeadsToItsAgentsAndBack() => VisitAsync(Person.Manager, async visit =>
    {
        await ResultsPage.Of(visit).OpenAsync("/teams" + Days.Over);
        var team = await RowHead(visit).First.InnerTextAsync();
        await RowHead(visit).First.Locator("a").ClickAsync();
        await Expect(Here(visit)).ToHaveTextAsync(team);

        var agent = await RowHead(visit).First.InnerTextAsync();
        await RowHead(visit).First.Locator("a").ClickAsync();
        await Expect(Here(visit)).ToHaveTextAsync(agent);
        await Expect(Table(visit)).ToHaveCountAsync(0);
        await visit.ScreenshotAsync("teams-agent");
        await visit.CheckAccessibilityAsync();

        await visit.Page.Locator(".crumbs").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = team }).ClickAsync();
        await Expect(Here(visit)).ToHaveTextAsync(team);
        await Expect(Table(visit)).ToBeVisibleAsync();
    });

    [Fact]
    public Task Table_SortedByAColumn_SaysSoInTheAddressAndAfterAReload() => VisitAsync(Person.Manager, async visit =>
    {
        await ResultsPage.Of(visit).OpenAsync("/teams" + Days.Over);
        var header = Table(visit).Locator("thead th", new LocatorLocatorOptions { HasText = "NPS scores" });
        await header.Locator("a").ClickAsync();
        await Expect(header).ToHaveAttributeAsync("aria-sort", "descending");

        await visit.Page.ReloadAsync();

        await Expect(header).ToHaveAttributeAsync("aria-sort", "descending");
        var counts = await Table(visit).Locator("tbody tr td:nth-child(5)").AllInnerTextsAsync();
        Assert.Equal(counts.OrderByDescending(NumberOf), counts);
    });

    [Fact]
    public Task TeamLead_AmongTheirTeam_IsNotThere() => VisitAsync(Person.TeamLead, async visit =>
    {
        await ResultsPage.Of(visit).OpenAsync("/teams" + Days.Over);
        var links = await RowHead(visit).Locator("a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        Every.OneOf(2, links, link => Assert.DoesNotContain("a-001", link, StringComparison.Ordinal));
        await RowHead(visit).Locator("a").First.ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex("[?&]team=", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await ResultsPage.Of(visit).UntilReadAsync();
        links = await RowHead(visit).Locator("a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        Every.One(links, link => Assert.DoesNotContain("a-001", link, StringComparison.Ordinal));
        await ResultsPage.Of(visit).OpenAsync("/teams" + Days.Over + "&agent=a-001");

        await Expect(visit.Page.GetByTestId("filter-problems")).ToContainTextAsync("a-001");
    });

    [Fact]
    public Task Tabs_OfATeam_AreReachedByKeyboardByAddressAndByTheWayBack() => VisitAsync(Person.Manager, async visit =>
    {
        await ResultsPage.Of(visit).OpenAsync("/teams" + Days.Over + "&team=t-1");
        await Tab(visit, "Agents").FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(Tab(visit, "Numbers")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page).ToHaveURLAsync(Address("&tab=numbers"));
        await Expect(visit.Page.GetByTestId("csat-average")).ToBeVisibleAsync();
        await Expect(Table(visit)).ToHaveCountAsync(0);
        await Tab(visit, "Comments").ClickAsync();
        await Expect(visit.Page.GetByTestId("comments").Locator("li").First).ToBeVisibleAsync();
        await visit.Page.ReloadAsync();
        await Expect(Tab(visit, "Comments")).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(visit.Page.GetByTestId("comments").Locator("li").First).ToBeVisibleAsync();

        await visit.Page.GoBackAsync();
        await Expect(visit.Page.GetByTestId("csat-average")).ToBeVisibleAsync();
        await visit.Page.GoBackAsync();
        await Expect(Table(visit)).ToBeVisibleAsync();
        await Expect(Tab(visit, "Agents")).ToHaveAttributeAsync("aria-selected", "true");
    });

    [Theory]
    [MemberData(nameof(Looks.All), MemberType = typeof(Looks))]
    public Task Tabs_OfATeam_AreSoundOnEveryDevice(string name) => VisitAsync(
        Person.Manager,
        async visit =>
        {
            foreach (var part in new[] { "agents", "numbers", "topics", "comments" })
            {
                await ResultsPage.Of(visit).OpenAsync($"/teams{Days.Over}&team=t-1&tab={part}");
                await Expect(visit.Page.Locator("[role=tab][aria-selected=true]")).ToHaveCountAsync(1);
                await visit.ScreenshotAsync($"team-{part}-{name}");
                Assert.Equal(0, await Frame.Of(visit).OverflowAsync());
                await visit.CheckAccessibilityAsync(Looks.Of(name));
            }
        },
        Looks.Of(name));

    private static int NumberOf(string text) => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static Regex Address(string end) => new(Regex.Escape(end) + "$", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static ILocator Tab(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = name });

    private static ILocator Table(Visit visit) => visit.Page.GetByTestId("teams-table");

    private static ILocator RowHead(Visit visit) => Table(visit).Locator("tbody th");

    private static ILocator Here(Visit visit) => visit.Page.Locator(".crumbs [aria-current=page]");
}
