using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>What supervisors ask most, from the Overview: in so many clicks at most, and with the true answer.</summary>
public sealed class FourTasksJourneys(BrowserFixture browser)
{
    [Fact]
    public Task TeamThatGotWorse_FromTheOverview_IsExplainedWithinTwoClicks() => AskAsync(2, async (page, clicks) =>
    {
        var movers = page.GetByTestId("movers");
        await Expect(movers).ToContainTextAsync("Night Desk");
        await Expect(movers).ToContainTextAsync("from 4.50 to 2.80");

        await clicks.OnAsync(Link(movers, "Why? What moved CSAT average, Night Desk"));

        var sentence = page.GetByTestId("why-sentence");
        await Expect(sentence).ToContainTextAsync("CSAT average fell from 4.50 to 2.80.");
        await Expect(sentence).ToContainTextAsync("1.50 of the 1.70 comes from answers about “delivery”");
    });

    [Fact]
    public Task ChangeOfAnAgent_AgainstTheTeam_IsJudgedWithinTwoClicks() => AskAsync(2, async (page, clicks) =>
    {
        await clicks.OnAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Go to" }));
        await Expect(page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("a-night-0");
        var places = page.GetByTestId("places").GetByRole(AriaRole.Link);
        await clicks.OnAsync(places.Filter(new LocatorFilterOptions { HasText = "a-night-0" }));

        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToContainTextAsync("a-night-0");
        var row = page.GetByTestId("standing-table").GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = "CSAT average" });
        foreach (var said in new[] { "2.80", "4.50", "down", "\u22121.70" })
            await Expect(row).ToContainTextAsync(said);
        await Expect(page.GetByTestId("standing-csat-average")).ToContainTextAsync("team 2.80");
        await Expect(page.GetByTestId("standing-csat-average")).ToContainTextAsync("the difference may be chance");
    });

    [Fact]
    public Task DetractorsOfYesterday_FromTheOverview_AreReadWithinTwoClicks() => AskAsync(2, async (page, clicks) =>
    {
        await clicks.OnAsync(Link(page.Locator("main"), "Yesterday’s detractors"));

        await ExpectAnswersAsync(page, KnownCauseDesk.DetractorsOfYesterday);
        await Expect(page.Locator(".chip")).ToHaveTextAsync(["Score: Detractors (0–6)"]);
    });

    [Fact]
    public Task SpanishComplaintsAboutDelivery_FromTheOverview_AreReadWithinThreeClicks() => AskAsync(3, async (page, clicks) =>
    {
        await clicks.OnAsync(Link(page.Locator(".main-nav"), "Topics"));
        await clicks.OnAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Delivery by language" }));
        await clicks.OnAsync(Link(page.GetByTestId("topic-languages"), "Delivery, Spanish: 2 with low scores"));

        await ExpectAnswersAsync(page, KnownCauseDesk.SpanishComplaintsAboutDelivery);
    });

    private static ILocator Link(ILocator within, string name) =>
        within.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = name, Exact = true });

    // All of them, and no other.
    private static async Task ExpectAnswersAsync(IPage page, IReadOnlyList<string> comments)
    {
        var list = new ResponsesPage(page);
        await Expect(list.Count).ToHaveTextAsync(ResponsesPage.CountText(comments.Count));
        await Expect(list.Rows).ToHaveCountAsync(comments.Count);
        foreach (var comment in comments)
            await Expect(list.Rows.Filter(new LocatorFilterOptions { HasText = comment })).ToHaveCountAsync(1);
    }

    private async Task AskAsync(int most, Func<IPage, Clicks, Task> journey)
    {
        await using var desk = await KnownCauseDesk.OpenAsync();
        await browser.VisitAsync(
            async visit =>
            {
                await KnownCauseDesk.SignInAsync(visit);
                await OverviewPage.Of(visit).TakeTourAsync();
                var clicks = new Clicks();

                await journey(visit.Page, clicks);

                clicks.AreAtMost(most);
                await visit.CheckAccessibilityAsync();
            },
            Device.Desktop with { Site = desk.Process.Address.ToString() });
        desk.Process.FailOnErrors();
    }
}
