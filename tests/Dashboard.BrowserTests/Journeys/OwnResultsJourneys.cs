using System.Globalization;
using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Dashboard.TestKit;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>Nothing tells people of their own results: not even that something has come.</summary>
public sealed class OwnResultsJourneys(BrowserFixture browser)
{
    /// <summary>Two pings are at least 15 seconds apart, ten times what a page waits before it reads anew.</summary>
    private const int PingsToWaitFor = 2;

    private static readonly TimeSpan PingPatience = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task OpenPages_WhileOnesOwnFeedbackComes_AreSentNoFrame()
    {
        await using var desk = await OwnResultsDesk.OpenAsync();
        await browser.VisitAsync(visit => WatchAsync(visit, desk), Device.Desktop with { Site = desk.Process.Address.ToString() });
        desk.Process.FailOnErrors();
    }

    [Fact]
    public async Task OpenAnswer_ThatBecomesOnesOwn_IsGoneAtOnceWithASentence()
    {
        await using var desk = await OwnResultsDesk.OpenAsync();
        await browser.VisitAsync(
            async visit =>
            {
                await OwnResultsDesk.SignInAsync(visit);
                var list = await visit.Page.Context.NewPageAsync();
                await list.GotoAsync($"{ResponsesPage.Path}?open={OwnResultsDesk.OthersAnswer}");
                await Expect(list.GetByTestId("answer").GetByTestId("standing-score")).ToBeVisibleAsync();
                await visit.Page.GotoAsync($"/feedback/{OwnResultsDesk.OthersAnswer}");
                await Expect(visit.Page.GetByTestId("standing-score")).ToBeVisibleAsync();

                await desk.LinkOtherAsync();

                await Expect(visit.Page.GetByText("This answer is no longer shown to you")).ToBeVisibleAsync();
                await Expect(visit.Page.GetByText("The first of all")).ToHaveCountAsync(0);
                await Expect(list.GetByText("The first of all")).ToHaveCountAsync(0);
                await visit.ScreenshotAsync("answer-no-longer");
            },
            Device.Desktop with { Site = desk.Process.Address.ToString() });
        desk.Process.FailOnErrors();
    }

    private static async Task WatchAsync(Visit visit, OwnResultsDesk desk)
    {
        await OwnResultsDesk.SignInAsync(visit);
        var pages = new Dictionary<string, (IPage Page, CircuitFrames Frames)>(StringComparer.Ordinal);
        string[] addresses =
        [
            "/",
            $"{ResponsesPage.Path}?open={OwnResultsDesk.OthersAnswer}",
            $"/feedback/{OwnResultsDesk.OthersAnswer}",
            "/teams?team=t-1",
        ];
        foreach (var address in addresses)
            pages[address] = await OpenAsync(visit.Page.Context, address);

        await QuietAsync(pages.Values.Select(page => page.Frames));
        var before = pages.ToDictionary(page => page.Key, page => page.Value.Frames.Count, StringComparer.Ordinal);
        await desk.PushAsync("90001", OwnResultsDesk.OwnCase, 0, null, null);
        await desk.PushAsync("90001", OwnResultsDesk.OwnCase, 1, 1, null);
        await desk.PushAsync("90001", OwnResultsDesk.OwnCase, 2, 1, "terrible");
        await desk.PushAsync("90001", OwnResultsDesk.OwnCase, 2, 1, "terrible");
        await QuietAsync(pages.Values.Select(page => page.Frames));
        Assert.All(
            pages,
            page => Assert.True(before[page.Key] == page.Value.Frames.Count, $"{page.Key} was sent frames: {page.Value.Frames.Sizes}"));

        // The same for somebody else is told, so that the silence above means something.
        await desk.PushAsync("70002", OwnResultsDesk.OthersCase, 2, 5, "wonderful");
        await Until.TrueAsync(() => pages["/"].Frames.Count > before["/"], "the Overview is told of another agent's answer");
        await Expect(pages["/"].Page.GetByText("wonderful")).ToBeVisibleAsync();
        await Expect(pages["/"].Page.GetByTestId("scored")).ToContainTextAsync(2.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<(IPage Page, CircuitFrames Frames)> OpenAsync(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        var frames = CircuitFrames.Of(page);
        await page.GotoAsync(address);
        await Expect(page.GetByText("The first of all").Or(page.GetByTestId("teams-table")).First).ToBeVisibleAsync();
        return (page, frames);
    }

    private static async Task QuietAsync(IEnumerable<CircuitFrames> pages)
    {
        var enough = pages.Select(page => (Page: page, Pings: page.Pings + PingsToWaitFor)).ToList();
        foreach (var (page, wanted) in enough)
            await Until.TrueAsync(() => page.Pings >= wanted, PingPatience, "pings come");
    }
}
