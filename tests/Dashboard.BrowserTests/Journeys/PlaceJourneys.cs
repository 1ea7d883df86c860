using System.Text.RegularExpressions;
using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>A page keeps its reader's place while what it shows is chosen, and gives it back.</summary>
public sealed class PlaceJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    private const int FarDown = 2400;

    [Fact]
    public Task Answer_OpenedAndClosedFarDown_LeavesTheListWhereItIs() => VisitAsync(Person.Manager, async visit =>
    {
        var page = ResponsesPage.Of(visit);
        await ResultsPage.Of(visit).OpenAsync(ResponsesPage.Path + Days.Over);
        await Expect(page.Rows.First).ToBeVisibleAsync();
        await ScrollAsync(visit, FarDown);
        var row = await InTheMiddleAsync(visit);

        await row.ClickAsync();
        await Expect(page.Answer.GetByTestId("standing-score")).ToBeVisibleAsync();
        await IsAtAsync(visit, FarDown);
        await page.CloseAnswer.ClickAsync();
        await Expect(page.Answer).ToHaveCountAsync(0);

        await IsAtAsync(visit, FarDown);
        await Expect(row).ToBeFocusedAsync();
    });

    [Fact]
    public Task Table_SortedByTheKeyboard_KeepsPlaceAndFocus() => VisitAsync(Person.Manager, async visit =>
    {
        await ResultsPage.Of(visit).OpenAsync("/teams" + Days.Over);
        var header = visit.Page.GetByTestId("teams-table").Locator("thead th", new LocatorLocatorOptions { HasText = "NPS scores" });
        await header.Locator("a").FocusAsync();
        var place = await PlaceAsync(visit);

        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(header).ToHaveAttributeAsync("aria-sort", "descending");
        await ResultsPage.Of(visit).UntilReadAsync();

        await IsAtAsync(visit, place);
        await Expect(header.Locator("a")).ToBeFocusedAsync();
    });

    [Fact]
    public Task Filter_ChosenBelowTheTop_KeepsThePlace() => VisitAsync(Person.Manager, async visit =>
    {
        var overview = OverviewPage.Of(visit);
        await ResultsPage.Of(visit).OpenAsync("/" + Days.Over);
        await ScrollAsync(visit, 300);

        // Playwright's way to choose scrolls, too.
        await overview.Select("Survey").EvaluateAsync(
            """
            select => {
                select.focus({ preventScroll: true });
                select.selectedIndex = 1;
                select.dispatchEvent(new Event("change", { bubbles: true }));
            }
            """);
        await Expect(overview.Chips).ToHaveCountAsync(1);
        await overview.UntilShownAsync();

        // What is looked at stays where it is: the line of chips has come in above it, and what is said of the other survey has gone.
        Assert.InRange(await PlaceAsync(visit), 250, 400);
        await Expect(overview.Select("Survey")).ToBeFocusedAsync();
    });

    [Fact]
    public Task Page_LeftAndComeBackTo_IsWhereItWasLeftAndTheOtherBeginsAtItsTop() =>
        VisitAsync(
            Person.Manager,
            async visit =>
            {
                await ResultsPage.Of(visit).OpenAsync("/" + Days.Over);
                await ScrollAsync(visit, 900);

                // Playwright's click scrolls to where what is sticky would stand by itself.
                await visit
                    .Page.Locator(".main-nav")
                    .GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "CSAT" })
                    .DispatchEventAsync("click");
                await Expect(visit.Page).ToHaveURLAsync(new Regex("/csat", RegexOptions.None, TimeSpan.FromSeconds(1)));
                await IsAtAsync(visit, 0);
                await ResultsPage.Of(visit).UntilReadAsync();
                await ScrollAsync(visit, 500);

                await visit.Page.GoBackAsync();
                await IsAtAsync(visit, 900);
                await visit.Page.GoForwardAsync();
                await IsAtAsync(visit, 500);
                await visit.Page.ReloadAsync();
                await IsAtAsync(visit, 500);
            });

    private static Task IsAtAsync(Visit visit, int place) =>
        visit.Page.WaitForFunctionAsync("place => Math.abs(scrollY - place) < 2", place);

    private static async Task ScrollAsync(Visit visit, int place)
    {
        await visit.Page.EvaluateAsync("place => scrollTo(0, place)", place);
        await IsAtAsync(visit, place);
    }

    private static Task<int> PlaceAsync(Visit visit) => visit.Page.EvaluateAsync<int>("Math.round(scrollY)");

    /// <summary>A row that lies in the middle of the window, so that nothing scrolls for it to be pressed.</summary>
    private static async Task<ILocator> InTheMiddleAsync(Visit visit)
    {
        await visit.Page.WaitForFunctionAsync("() => document.elementFromPoint(300, 500)?.closest('[data-testid=response] a')");
        var id = await visit.Page.EvaluateAsync<string>("document.elementFromPoint(300, 500).closest('[data-testid=response] a').id");
        return visit.Page.Locator($"[id='{id}']");
    }
}
