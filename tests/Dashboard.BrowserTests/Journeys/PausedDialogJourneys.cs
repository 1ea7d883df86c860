using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>What is typed into a dialog of a page that nobody looks at for a while is there when they come back.</summary>
public sealed class PausedDialogJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    [Fact]
    public Task TalkDialog_HalfFilledIn_IsOpenWithItAfterAPause() => VisitAsync(Person.Manager, async visit =>
    {
        var (page, dialog) = (visit.Page, DialogPart.Of(visit));
        await ResultsPage.Of(visit).OpenAsync("/teams?period=90d&team=t-1&agent=a-002");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Note a talk" }).ClickAsync();
        await dialog.HasFocusAsync();
        await page.Locator("#talk-note").FillAsync("Went through three ans");
        await page.Locator("#talk-next").FillAsync(Days.Iso(-7));
        await page.Locator("#talk-step").PressSequentiallyAsync("Say when the par");

        await visit.PauseAsync();
        await visit.GoOnAsync();

        await Expect(page.Locator("#talk-note")).ToHaveValueAsync("Went through three ans");
        await Expect(page.Locator("#talk-next")).ToHaveValueAsync(Days.Iso(-7));
        await Expect(page.Locator("#talk-step")).ToHaveValueAsync("Say when the par");
        await Expect(page.Locator("#talk-step")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("cel will come");
        await dialog.Button("Save").ClickAsync();
        await Expect(page.GetByTestId("talk-step")).ToHaveTextAsync("Say when the parcel will come");

        await page.GetByTestId("talk").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Change" }).ClickAsync();
        await dialog.Button("Delete").ClickAsync();
        await dialog.ConfirmAsync("Delete");
        await Expect(page.GetByTestId("talk")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task TopicDialog_HalfFilledIn_IsOpenWithItAfterAPause() => VisitAsync(Person.Manager, async visit =>
    {
        var (page, dialog) = (visit.Page, DialogPart.Of(visit));
        await ResultsPage.Of(visit).OpenAsync("/topics" + Days.Over);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "New topic" }).ClickAsync();
        await dialog.HasFocusAsync();
        await dialog.Name.FillAsync("Half a topic");
        await page.Locator("#topic-words").PressSequentiallyAsync("answer\ncanned re");

        await visit.PauseAsync();
        await visit.GoOnAsync();

        await Expect(dialog.Name).ToHaveValueAsync("Half a topic");
        await Expect(page.Locator("#topic-words")).ToHaveValueAsync("answer\ncanned re");
        await Expect(page.Locator("#topic-words")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("ply");
        await dialog.Button("Save").ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Half a topic by language" }).ClickAsync();
        await Expect(page.GetByTestId("topic-languages")).ToBeVisibleAsync();

        // A topic that is there already, below what it is split into.
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Change topic Half a topic" }).ClickAsync();
        await dialog.HasFocusAsync();
        await dialog.Name.PressAsync("End");
        await dialog.Name.PressSequentiallyAsync(" more");
        await visit.PauseAsync();
        await visit.GoOnAsync();
        await Expect(dialog.Name).ToHaveValueAsync("Half a topic more");
        await Expect(page.Locator("#topic-words")).ToHaveValueAsync("answer\ncanned reply");
        await Expect(page.GetByTestId("topic-languages")).ToBeVisibleAsync();
        await dialog.Button("Delete").ClickAsync();
        await dialog.ConfirmAsync("Delete");
        await Expect(page.GetByTestId("topic-languages")).ToHaveCountAsync(0);
    });
}
