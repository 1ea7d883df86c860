using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>From a number to exactly its answers.</summary>
public sealed partial class SegmentJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    [Fact]
    public Task Column_OfADay_LeadsToExactlyItsAnswers() => VisitAsync(Person.Manager, async visit =>
    {
        await OverviewPage.Of(visit).OpenAsync("?by=day");
        var day = Days.Iso(1);
        var part = visit.Page.Locator($"[data-testid=nps-split] a.mark[href*='from={day}&to={day}'][href*='segment=detractors']");
        var count = CountIn(await part.GetAttributeAsync("aria-label"));

        await part.Locator(".column").ClickAsync();

        await Expect(ResponsesPage.Of(visit).Count).ToHaveTextAsync(ResponsesPage.CountText(count));
        await Expect(OverviewPage.Of(visit).Chips).ToHaveTextAsync(["Score: Detractors (0–6)"]);
    });

    [Fact]
    public Task Yesterday_AsAPeriod_IsComparedWithTheDayBefore() => VisitAsync(Person.Manager, async visit =>
    {
        var overview = OverviewPage.Of(visit);
        await overview.OpenAsync();

        await overview.PressPeriodAsync("Yesterday");

        await Expect(visit.Page.GetByTestId("days")).ToContainTextAsync(" · compared with ");
        await Expect(visit.Page.Locator(".metric").First).Not.ToContainTextAsync(" – 2");
        await overview.ChooseAsync("Compare with", "vs same weekdays");
        Assert.Contains("compare=weekdays", visit.Page.Url, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("csat-average")]
    [InlineData("csat-satisfied")]
    [InlineData("nps")]
    public Task Card_Followed_LeadsToAsManyAnswersAsItSays(string card) => VisitAsync(Person.Manager, async visit =>
    {
        await OverviewPage.Of(visit).OpenAsync(Days.Over);
        var link = visit.Page.Locator(".metric").Filter(new LocatorFilterOptions { Has = visit.Page.GetByTestId(card) })
            .Locator(".metric-basis a");
        var count = Number(await link.InnerTextAsync());

        await link.ClickAsync();

        await Expect(ResponsesPage.Of(visit).Count).ToHaveTextAsync(ResponsesPage.CountText(count));
    });

    [Theory]
    [InlineData("nps-split", "Promoters (9–10)")]
    [InlineData("csat-split", "5 (best)")]
    public Task Legend_Followed_LeadsToAllAnswersOfItsPart(string chart, string name) => VisitAsync(Person.Manager, async visit =>
    {
        await OverviewPage.Of(visit).OpenAsync(Days.Over);
        var names = await visit.Page.Locator($"[data-testid={chart}] .mark").EvaluateAllAsync<string[]>(
            "marks => marks.map(mark => mark.getAttribute('aria-label'))");
        var count = names.Where(mark => mark.Contains($": {name} ", StringComparison.Ordinal)).Sum(CountIn);

        await visit.Page.Locator($"[data-testid={chart}] .legend a").First.ClickAsync();

        await Expect(ResponsesPage.Of(visit).Count).ToHaveTextAsync(ResponsesPage.CountText(count));
    });

    [Theory]
    [InlineData(1440, false)]
    [InlineData(1440, true)]
    [InlineData(768, false)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    public Task Overview_OfSegments_CountsThemAndLeadsBackToEverything(int width, bool dark) => VisitAsync(
        Person.Manager,
        async visit =>
        {
            var overview = OverviewPage.Of(visit);
            await overview.OpenAsync(Days.Over + "&segment=detractors&segment=unsatisfied");
            var chosen = visit.Page.GetByTestId("chosen-scores");
            await Expect(chosen).ToBeVisibleAsync();
            await Expect(overview.Card("nps")).ToHaveCountAsync(0);
            var count = await overview.ScoredAsync();
            await visit.ScreenshotAsync($"chosen-scores-{width}{(dark ? "-dark" : "")}");
            Assert.Equal(0, await Frame.Of(visit).OverflowAsync());
            await visit.CheckAccessibilityAsync();

            await chosen.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Show these answers" }).ClickAsync();
            await Expect(ResponsesPage.Of(visit).Count).ToHaveTextAsync(ResponsesPage.CountText(count));
            await visit.Page.GoBackAsync();
            await chosen.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Show all scores" }).ClickAsync();
            await overview.ExpectChartsAsync();
        },
        new Device(width, 900) { Dark = dark });

    [Fact]
    public Task Overview_OfSegmentsForAGerman_SpeaksGerman() => VisitAsync(
        Person.Manager,
        async visit =>
        {
            await OverviewPage.Of(visit).OpenAsync(Days.Over + "&segment=detractors");

            await Expect(visit.Page.GetByTestId("chosen-scores")).ToContainTextAsync("Nur: Kritiker (0–6)");
            await Expect(visit.Page.GetByTestId("chosen-scores")).ToContainTextAsync("sind ausgeblendet");
            await Expect(visit.Page.GetByTestId("days")).ToContainTextAsync("verglichen mit");
        },
        Device.Desktop with { Locale = "de-DE" });

    private static int CountIn(string? name) => Number(CountBeforeShare().Match(name!).Groups["count"].Value);

    private static int Number(string text) =>
        int.Parse(FirstNumber().Match(text).Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<count>[\d,]+) \(\d+\s%\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CountBeforeShare();

    [GeneratedRegex(@"[\d,]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstNumber();
}
