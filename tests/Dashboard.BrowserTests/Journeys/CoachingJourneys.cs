using System.Text.RegularExpressions;
using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>Preparing a talk with an agent, and noting what came of it. What these note they delete again.</summary>
public sealed partial class CoachingJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    /// <summary>The demo's lead at the help desk.</summary>
    private const string LeadsAgent = "a-001";

    [Fact]
    public Task Sheet_PinnedAndNoted_FitsOnOneSheetOfA4AndIsAmongTheComingLooks() => VisitAsync(Person.Manager, async visit =>
    {
        var (page, dialog) = (visit.Page, DialogPart.Of(visit));
        await ResultsPage.Of(visit).OpenAsync("/teams?period=90d&team=t-2");
        await page.GetByTestId("teams-table").Locator("tbody th a").First.ClickAsync();
        await Expect(page.GetByTestId("coaching")).ToBeVisibleAsync();
        var agent = await page.Locator("h1").InnerTextAsync();
        await Expect(page.GetByTestId("standing-csat-average")).ToContainTextAsync("team ");

        await page.GetByTestId("lowest").GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(page.GetByTestId("pinned").Locator("li")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Note a talk" }).ClickAsync();
        await dialog.HasFocusAsync();
        await page.Locator("#talk-note").FillAsync("Went through the late parcels together.");
        await page.Locator("#talk-step").FillAsync("Say when the parcel will come");
        await page.Locator("#talk-next").FillAsync(Days.Iso(-7));
        await visit.ScreenshotAsync("coaching-dialog");
        await visit.CheckAccessibilityAsync();
        await dialog.Button("Save").ClickAsync();
        await Expect(page.GetByTestId("talk-step")).ToHaveTextAsync("Say when the parcel will come");
        await visit.ScreenshotAsync("coaching-sheet");
        await visit.CheckAccessibilityAsync();

        var pdf = await page.PdfAsync(new PagePdfOptions
        {
            Format = "A4", Path = Artifacts.File("screenshots", "coaching-print.pdf"), PreferCSSPageSize = true,
        });
        Assert.Single(Sheet().Matches(System.Text.Encoding.Latin1.GetString(pdf)));

        await ResultsPage.Of(visit).OpenAsync("/teams?period=90d");
        var look = page.GetByTestId("next-looks").Locator("li", new LocatorLocatorOptions { HasText = agent });
        await Expect(look).ToContainTextAsync("Say when the parcel will come");
        await visit.ScreenshotAsync("coaching-looks");
        await look.Locator("a").ClickAsync();
        await page.GetByTestId("talk").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Change" }).ClickAsync();
        await dialog.Button("Delete").ClickAsync();
        await dialog.ConfirmAsync("Delete");
        await Expect(page.GetByTestId("talk")).ToHaveCountAsync(0);
        await page.GetByTestId("pinned").GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(page.GetByTestId("pinned").Locator("li")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task Sheet_OfTheReader_IsThatOfAnAgentWhoDoesNotExist() => VisitAsync(Person.Manager, async manager =>
    {
        const string Secret = "Not for their eyes";
        var (page, dialog) = (manager.Page, DialogPart.Of(manager));
        await ResultsPage.Of(manager).OpenAsync("/teams?period=90d&agent=" + LeadsAgent);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Note a talk" }).ClickAsync();
        await dialog.HasFocusAsync();
        await page.Locator("#talk-step").FillAsync(Secret);
        await page.Locator("#talk-next").FillAsync(Days.Iso(-1));
        await dialog.Button("Save").ClickAsync();
        await Expect(page.GetByTestId("talk-step")).ToHaveTextAsync(Secret);

        await VisitAsync(Person.TeamLead, async lead =>
        {
            foreach (var address in new[] { "/teams?period=90d", "/teams?period=90d&agent=" + LeadsAgent })
            {
                await ResultsPage.Of(lead).OpenAsync(address);
                await Expect(lead.Page.GetByText(Secret)).ToHaveCountAsync(0);
                await Expect(lead.Page.GetByTestId("coaching")).ToHaveCountAsync(0);
            }

            var refused = await lead.Page.GetByTestId("filter-problems").InnerTextAsync();
            await ResultsPage.Of(lead).OpenAsync("/teams?period=90d&agent=nobody");
            await Expect(lead.Page.GetByTestId("filter-problems"))
                .ToHaveTextAsync(refused.Replace(LeadsAgent, "nobody", StringComparison.Ordinal));
        });

        await page.GetByTestId("talk").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Change" }).ClickAsync();
        await dialog.Button("Delete").ClickAsync();
        await dialog.ConfirmAsync("Delete");
        await Expect(page.GetByTestId("talk")).ToHaveCountAsync(0);
    });

    [Theory]
    [MemberData(nameof(Looks.All), MemberType = typeof(Looks))]
    public Task Sheet_OnEveryDevice_IsSound(string name) => VisitAsync(
        Person.Manager,
        async visit =>
        {
            await ResultsPage.Of(visit).OpenAsync("/teams?period=90d&team=t-1&agent=a-002");
            await Expect(visit.Page.GetByTestId("coaching")).ToBeVisibleAsync();
            await visit.ScreenshotAsync($"coaching-{name}");
            Assert.Equal(0, await Frame.Of(visit).OverflowAsync());
            await visit.CheckAccessibilityAsync(Looks.Of(name));
        },
        Looks.Of(name));

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.None, 1000)]
    private static partial Regex Sheet();
}
