using System.Text.RegularExpressions;
using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>Keeping topics. What this leaves it takes away again.</summary>
public sealed partial class TopicJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    private const string Name = "Journeys";

    [Fact]
    public Task Topic_OfASuggestedWord_IsARowAFilterAndABreakdownUntilItIsDeleted() => VisitAsync(Person.Manager, async visit =>
    {
        var (results, dialog) = (ResultsPage.Of(visit), DialogPart.Of(visit));
        await results.OpenAsync("/topics" + Days.Over);
        await visit.Page.Locator(".topic-ideas").GetByRole(AriaRole.Button).First.ClickAsync();
        await dialog.HasFocusAsync();
        await dialog.Name.FillAsync(Name);
        await Expect(dialog.Itself.GetByText("Looking through the comments")).ToHaveCountAsync(0);
        await visit.CheckAccessibilityAsync();
        await dialog.Button("Save").ClickAsync();

        await Expect(dialog.All).ToHaveCountAsync(0);
        var link = visit.Page.GetByTestId("topics").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = Name });
        await Expect(link).ToBeVisibleAsync();
        await visit.CheckAccessibilityAsync();

        await link.ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(OfATopic());
        await results.UntilReadAsync();
        await Expect(visit.Page.Locator(".chips")).ToContainTextAsync("Topic: " + Name);
        await Expect(visit.Page.GetByTestId("response").First).ToBeVisibleAsync();

        await results.OpenAsync("/why" + Days.Over);
        await Expect(visit.Page.GetByTestId("why-topic")).ToContainTextAsync("by topic of the comment");

        await results.OpenAsync("/topics" + Days.Over);
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Change topic " + Name }).ClickAsync();
        await dialog.Button("Delete").ClickAsync();
        await dialog.ConfirmAsync("Delete");
        await Expect(link).ToHaveCountAsync(0);
    });

    [GeneratedRegex(@"/responses\?.*topic=\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfATopic();
}
