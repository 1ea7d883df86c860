using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Dashboard.Data.Foundation;
using Dashboard.TestKit;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>Asking by pointing: the days to show, chosen in a chart.</summary>
public sealed partial class ChartDaysJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    // Four weeks that are over.
    private static readonly DateOnly Monday = Grain.Week.StartOf(DateOnly.FromDateTime(TestClock.Now.UtcDateTime).AddDays(-56));

    private static string FourWeeks => $"/nps?from={Iso(0)}&to={Iso(27)}&by=week";

    [Fact]
    public Task Drag_AcrossAChart_ShowsItsDaysAndKeepsTheRest() => WithChartAsync("&compare=year", async (visit, chart) =>
    {
        await DragAsync(visit, chart, 0.6, 0.4);
        await Expect(Field(visit)).ToHaveTextAsync(TwoWeeks);
        await visit.Page.Mouse.UpAsync();

        await Expect(visit.Page).ToHaveURLAsync(Days(7, 20));
        Assert.Contains("compare=year", visit.Page.Url, StringComparison.Ordinal);
        Assert.Contains("by=week", visit.Page.Url, StringComparison.Ordinal);
        await Expect(Field(visit)).ToBeHiddenAsync();
        await Expect(visit.Page.GetByTestId("days")).ToContainTextAsync(TwoWeeks);
    });

    [Fact]
    public Task Drag_WithEscape_ChoosesNothingAndOpensNothing() => WithChartAsync("", async (visit, chart) =>
    {
        await DragAsync(visit, chart, 0.3, 0.35);
        await Expect(Field(visit)).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(Field(visit)).ToBeHiddenAsync();
        await visit.Page.Mouse.UpAsync();

        await Expect(visit.Page).ToHaveURLAsync(Days(0, 27));
        await chart.Points.First.ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(Responses());
    });

    [Fact]
    public Task Drag_WhileTwoPointsAreChosen_LeavesThemAlone() => WithChartAsync("", async (visit, chart) =>
    {
        await chart.ChooseAsync("What moved between two points");
        await DragAsync(visit, chart, 0.2, 0.8);
        await Expect(Field(visit)).ToBeHiddenAsync();
        await visit.Page.Mouse.UpAsync();

        await Expect(visit.Page).ToHaveURLAsync(Days(0, 27));
        await Expect(chart.Status).ToContainTextAsync("first of two points");
    });

    [Theory]
    [InlineData("nps-trend")]
    [InlineData("nps-split")]
    public Task Shift_WithArrowKeys_ChoosesDaysThatEnterShows(string name) => WithChartAsync("", async (visit, _) =>
    {
        var chart = new ChartPart(visit.Page, name);
        await chart.Points.First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Shift+ArrowRight");
        await Expect(Field(visit)).ToBeVisibleAsync();
        await Expect(chart.Status).ToContainTextAsync("Enter shows these days");
        await visit.CheckAccessibilityAsync();

        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(Field(visit)).ToBeHiddenAsync();
        await Expect(chart.Status).ToHaveTextAsync("");

        await chart.Points.First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Shift+ArrowRight");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page).ToHaveURLAsync(Days(0, 13));
    });

    [Fact]
    public Task Menu_OfAChart_LetsTheFirstAndTheLastDayBeChosen() => WithChartAsync("", async (visit, chart) =>
    {
        await chart.ChooseAsync("Show only some of these days");
        await Expect(chart.Status).ToContainTextAsync("first of the days");
        await chart.Points.Nth(2).ClickAsync();
        await Expect(chart.Status).ToContainTextAsync("Now choose the last");
        await chart.Points.Nth(1).ClickAsync();

        await Expect(visit.Page).ToHaveURLAsync(Days(7, 20));
    });

    [Fact]
    public Task Chart_ToThoseWhoHearIt_SaysItsSentenceAndKeysChangeNothingElse() => WithChartAsync("", async (visit, chart) =>
    {
        var title = await chart.Whole.Locator("h2").InnerTextAsync();
        Assert.Matches(SaysANumber(), title);
        await Expect(visit.Page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = title, Exact = true })).ToHaveCountAsync(1);
        await chart.Points.First.FocusAsync();
        var before = await TreeAsync(chart);

        await visit.Page.Keyboard.PressAsync("End");
        await Expect(chart.Marks.Last).ToBeFocusedAsync();
        Assert.Equal(before, await TreeAsync(chart));
        Assert.Contains($"heading \"{title}\" [level=2]", before, StringComparison.Ordinal);
        Assert.Equal(
            await chart.Points.CountAsync(),
            await chart.Whole.Locator(".plot").GetByRole(AriaRole.Link).CountAsync());

        await visit.Page.Keyboard.PressAsync("Home");
        await Expect(chart.Marks.First).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Shift+End");
        Assert.Contains("Enter shows these days", await TreeAsync(chart), StringComparison.Ordinal);
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(before, await TreeAsync(chart));
    });

    // Where the focus is, is looked at by itself.
    private static async Task<string> TreeAsync(ChartPart chart) =>
        (await chart.Whole.AriaSnapshotAsync()).Replace(" [active]", "", StringComparison.Ordinal);

    private static ILocator Field(Visit visit) => visit.Page.Locator(".chart-span");

    // Ends with the button still down.
    private static async Task DragAsync(Visit visit, ChartPart chart, double from, double to)
    {
        var plot = chart.Whole.Locator("svg.plot");
        await plot.ScrollIntoViewIfNeededAsync();
        var box = (await plot.BoundingBoxAsync())!;
        await visit.Page.Mouse.MoveAsync((float)(box.X + (box.Width * from)), box.Y + (box.Height / 2));
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync((float)(box.X + (box.Width * to)), box.Y + (box.Height / 3), new MouseMoveOptions { Steps = 5 });
    }

    private Task WithChartAsync(string more, Func<Visit, ChartPart, Task> journey) => VisitAsync(Person.Manager, async visit =>
    {
        await ResultsPage.Of(visit).OpenAsync(FourWeeks + more);
        var chart = new ChartPart(visit.Page, "nps-trend");
        await Expect(chart.Points).ToHaveCountAsync(4);
        await journey(visit, chart);
    });

    private static Regex TwoWeeks => new(
        $"{Monday.AddDays(7).Day} .*{Monday.AddDays(20).Day} .*{Monday.AddDays(20).Year}", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static Regex Days(int from, int to) =>
        new($"/nps\\?(.*&)?from={Iso(from)}&to={Iso(to)}", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static string Iso(int day) => Monday.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^NPS (rose|fell|is|held)\b.*[+\u2212]?\d", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SaysANumber();

    [GeneratedRegex("/responses", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Responses();
}
