using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>From a number to its reason.</summary>
public sealed partial class WhyJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    [Fact]
    public Task Card_OfTheOverview_LeadsToWhatMovedItInOneClick() => VisitAsync(Person.Manager, async visit =>
    {
        await ResultsPage.Of(visit).OpenAsync("/" + Days.Over);

        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Why? What moved NPS" }).ClickAsync();

        await Expect(Sentence(visit)).ToContainTextAsync("NPS");
        await Expect(visit.Page.GetByTestId("why-team")).ToBeVisibleAsync();
        await visit.Page.ReloadAsync();
        await Expect(Sentence(visit)).ToContainTextAsync("NPS");
    });

    [Theory]
    [InlineData("csat-average")]
    [InlineData("csat-satisfied")]
    [InlineData("nps")]
    public Task Parts_OfAList_AddUpToTheChange(string measure) => VisitAsync(Person.Manager, async visit =>
    {
        await ResultsPage.Of(visit).OpenAsync($"/why{Days.Over}&measure={measure}");
        var whole = NumberOf(await visit.Page.GetByTestId("why-difference").InnerTextAsync());

        // Lists of but one group are not shown.
        foreach (var list in new[] { "why-team", "why-agent", "why-weekday" })
        {
            var parts = await visit.Page.GetByTestId(list).Locator(".chart-table tbody td:nth-child(2)").AllTextContentsAsync();
            var half = measure == "csat-average" ? 0.005 : 0.5;
            Assert.InRange(parts.Sum(NumberOf) - whole, -half * (parts.Count + 1), half * (parts.Count + 1));
        }
    });

    [Fact]
    public Task Part_SplitFurther_IsABookmarkAndCanBeClosed() => VisitAsync(Person.Manager, async visit =>
    {
        await ResultsPage.Of(visit).OpenAsync($"/why{Days.Over}&measure=nps&split=weekday:monday/team");

        await Expect(visit.Page.GetByTestId("why-split").Locator("h2")).ToContainTextAsync("split by team");
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Close this split" }).ClickAsync();

        await Expect(visit.Page).Not.ToHaveURLAsync(new Regex("split=", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Close this split" })).ToHaveCountAsync(0);
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task TwoPoints_OfAChart_AreComparedWithEachOther(bool byKeyboard) => VisitAsync(Person.Manager, async visit =>
    {
        await ResultsPage.Of(visit).OpenAsync("/nps" + Days.Over);
        var chart = new ChartPart(visit.Page, "nps-trend");
        await chart.ChooseAsync("What moved between two points");
        await Expect(chart.Status).ToContainTextAsync("first of two points");
        if (byKeyboard)
        {
            await visit.Page.Keyboard.PressAsync("ArrowRight");
            await visit.Page.Keyboard.PressAsync("Enter");
            await Expect(chart.Status).ToContainTextAsync("Now choose the second");
            await visit.Page.Keyboard.PressAsync("End");
            await visit.Page.Keyboard.PressAsync("Enter");
        }
        else
        {
            var points = chart.Whole.Locator(".mark:not(:has(.event))");
            await points.Nth(3).ClickAsync();
            await Expect(chart.Status).ToContainTextAsync("Now choose the second");
            await points.Nth(1).ClickAsync();
        }

        await Expect(visit.Page).ToHaveURLAsync(TwoPeriods());
        await ResultsPage.Of(visit).UntilReadAsync();
        await Expect(Sentence(visit)).ToContainTextAsync("NPS");
    });

    [Fact]
    public Task TwoPoints_WithEscape_AreNotChosen() => VisitAsync(Person.Manager, async visit =>
    {
        await ResultsPage.Of(visit).OpenAsync("/nps" + Days.Over);
        var chart = new ChartPart(visit.Page, "nps-trend");
        await chart.ChooseAsync("What moved between two points");
        await visit.Page.Keyboard.PressAsync("Escape");

        await Expect(chart.Status).ToHaveTextAsync("");
        await chart.Marks.Nth(1).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/responses", RegexOptions.None, TimeSpan.FromSeconds(1)));
    });

    private static ILocator Sentence(Visit visit) => visit.Page.GetByTestId("why-sentence");

    private static string Digits(string text) => string.Concat(text.Where(letter => char.IsDigit(letter) || letter is '.'));

    private static double NumberOf(string text) =>
        double.Parse(Digits(text), CultureInfo.InvariantCulture) * (text.Contains('\u2212', StringComparison.Ordinal) ? -1 : 1);

    [GeneratedRegex(@"/why\?.*compare=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TwoPeriods();
}
