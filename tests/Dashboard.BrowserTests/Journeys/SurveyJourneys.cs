using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>From a chart of CSAT or NPS to exactly the answers that it counts.</summary>
public sealed partial class SurveyJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    [Theory]
    [InlineData("/csat", "csat-average-trend")]
    [InlineData("/csat", "csat-satisfied-trend")]
    [InlineData("/csat", "csat-split")]
    [InlineData("/csat", "csat-distribution")]
    [InlineData("/csat", "csat-teams")]
    [InlineData("/csat", "csat-questions")]
    [InlineData("/nps", "nps-trend")]
    [InlineData("/nps", "nps-split")]
    [InlineData("/nps", "nps-counts")]
    [InlineData("/nps", "nps-distribution")]
    [InlineData("/nps", "nps-teams")]
    [InlineData("/nps", "nps-questions")]
    public Task Mark_Followed_ListsAsManyAnswersAsItSays(string path, string chart) => VisitAsync(Person.Manager, async visit =>
    {
        await ResultsPage.Of(visit).OpenAsync(path + Days.Over);
        var mark = new ChartPart(visit.Page, chart).Marks.Nth(1);
        var answers = CountOf(await ChartPart.NameOfAsync(mark));
        Assert.NotEqual(0, answers);

        await mark.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(ResponsesPage.Of(visit).Count).ToHaveTextAsync(ResponsesPage.CountText(answers));
    });

    [Theory]
    [InlineData("/csat", "csat-average")]
    [InlineData("/csat", "csat-satisfied")]
    [InlineData("/csat", "comment-rate")]
    [InlineData("/nps", "nps")]
    [InlineData("/nps", "detractors")]
    [InlineData("/nps", "scored")]
    public Task Card_Followed_ListsItsAnswers(string path, string card) => VisitAsync(Person.Supervisor, async visit =>
    {
        await ResultsPage.Of(visit).OpenAsync(path + Days.Over);
        await visit.Page.Locator($"[aria-labelledby={card}-label] .metric-basis a").ClickAsync();

        await Expect(ResponsesPage.Of(visit).Rows.First).ToBeVisibleAsync();
        Assert.Contains(Days.Over, visit.Page.Url, StringComparison.Ordinal);
    });

    [Fact]
    public Task Nps_OfNewerApps_SaysThatTheyDrawNoCards() => VisitAsync(Person.Supervisor, async visit =>
    {
        await ResultsPage.Of(visit).OpenAsync("/nps");

        await Expect(visit.Page.GetByTestId("nps-cards")).ToBeVisibleAsync();
    });

    // "Promoters 12 (8 %) of 150 scores" counts the part; everything else says how many scores it rests on.
    private static int CountOf(string name)
    {
        var found = Part().Match(name) is { Success: true } part ? part : Whole().Match(name);
        return int.Parse(found.Groups["count"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?<count>[\d,]+) \([\d.]+.%\) of ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part();

    [GeneratedRegex(@"(?<count>[\d,]+) scores?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Whole();
}
