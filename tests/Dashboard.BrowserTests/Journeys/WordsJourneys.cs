using System.Globalization;
using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>From what people write to exactly what they have written.</summary>
public sealed class WordsJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    [Fact]
    public Task WordOfLowScores_FromTheOverview_IsTwoClicksFromItsAnswers() => VisitAsync(Person.Manager, async visit =>
    {
        await OverviewPage.Of(visit).OpenAsync(Days.Quarter);

        await OpenWordsAsync(visit);
        var word = visit.Page.GetByTestId("words-en-low").Locator(".mark").First;
        var (name, count) = (await word.Locator(".bar-name").InnerTextAsync(), await word.Locator(".bar-basis").InnerTextAsync());
        await word.Locator(".bar-name").ClickAsync();

        var answers = int.Parse(count, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        await Expect(ResponsesPage.Of(visit).Count).ToHaveTextAsync(ResponsesPage.CountText(answers));
        await Expect(OverviewPage.Of(visit).Chips).ToHaveTextAsync([$"Word or phrase: {name}"]);
    });

    private static async Task OpenWordsAsync(Visit visit)
    {
        await visit.Page.Locator(".main-nav").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Words" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "What people write" })).ToBeVisibleAsync();
        await ResultsPage.Of(visit).UntilReadAsync();
    }
}
