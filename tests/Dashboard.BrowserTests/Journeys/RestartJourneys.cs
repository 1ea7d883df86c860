using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Dashboard.TestKit;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>A planned restart takes nothing from those who look: neither their page, nor what it shows, nor a click.</summary>
public sealed class RestartJourneys(BrowserFixture browser)
{
    private const string Address = "/?period=7d&kind=csat";

    /// <summary>Long for a loaded machine; what is there sooner is not waited for.</summary>
    private const float Patience = 60_000;

    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(5);

    /// <summary>How often pages read again while much comes: a page that waits for its turn without need is never as quick.</summary>
    private static readonly TimeSpan Unhurried = TimeSpan.FromSeconds(1.5);

    [Fact]
    public async Task Page_ItsInstanceIsStopped_GoesOnAtTheOtherWithoutAClick()
    {
        await using var installation = await Installation.StartAsync(StoreKind.Postgres, 2);
        await browser.VisitAsync(
            visit => OutliveAsync(visit, installation),
            Device.Desktop with { Site = installation.Address.ToString() });
    }

    [Fact]
    public async Task Page_TheOnlyInstanceIsRestarted_GoesOnWithoutAClick()
    {
        await using var installation = await Installation.StartAsync(StoreKind.Sqlite, 1);
        await browser.VisitAsync(
            async visit =>
            {
                var instance = installation.Instances[0];
                await OpenAsync(visit, instance);
                Assert.InRange(await instance.StopAsync(), TimeSpan.Zero, LongestStop);
                await Expect(Notice(visit)).ToHaveTextAsync("The connection was lost. Connecting again…");

                await instance.StartAsync();
                await GoesOnAsync(visit, instance, before: 1);
            },
            Device.Desktop with { Site = installation.Address.ToString() });
    }

    [Fact]
    public async Task Answer_PushedToAnotherInstance_IsOnThePageWithoutWaitingForAnything()
    {
        await using var installation = await Installation.StartAsync(StoreKind.Postgres, 2);
        await browser.VisitAsync(
            async visit =>
            {
                var (pushed, watched) = (installation.Instances[0], installation.Instances[1]);
                await OpenAsync(visit, pushed);
                var times = new List<TimeSpan>();
                for (var count = 1; count <= 12; count++)
                    times.Add(await TimeAsync(visit, pushed, count));

                // The best of them: of a machine that has other things to do no time can be promised, but that nothing waits on purpose.
                times.Sort();
                TestContext.Current.TestOutputHelper!.WriteLine(
                    $"From webhook to page: {string.Join(", ", times.Select(time => $"{time.TotalMilliseconds:0} ms"))}");
                Assert.InRange(times[0], TimeSpan.Zero, Unhurried);
                Assert.NotEqual(pushed.Address, watched.Address);
            },
            Device.Desktop with { Site = installation.Instances[1].Address.ToString() });
    }

    private static ILocator Notice(Visit visit) => visit.Page.Locator("#components-reconnect-modal p:visible");

    private static ILocator Scored(Visit visit) => OverviewPage.Of(visit).Card("scored");

    private static async Task OutliveAsync(Visit visit, Installation installation)
    {
        visit.ExpectConsoleError("WebSocket|negotiat|onnection|Failed to fetch|Failed to load resource");
        await OpenAsync(visit, installation.Instances[0]);
        var route = (await visit.Page.Context.CookiesAsync()).Single(cookie =>
            string.Equals(cookie.Name, "dashboard_route", StringComparison.Ordinal));
        Assert.NotEmpty(route.Value);

        // Whichever has the page, it has it no more once both have been stopped, one after the other.
        var count = 1;
        foreach (var (stopped, other) in new[] { (0, 1), (1, 0) })
        {
            Assert.InRange(await installation.Instances[stopped].StopAsync(), TimeSpan.Zero, LongestStop);
            await GoesOnAsync(visit, installation.Instances[other], count++);
            await installation.Instances[stopped].StartAsync();
        }
    }

    private static async Task OpenAsync(Visit visit, Instance instance)
    {
        visit.ExpectConsoleError("WebSocket|negotiat|onnection|Failed to fetch|Failed to load resource");
        await LoginPage.Of(visit).OpenAsync();
        await LoginPage.Of(visit).TryAsync(Installation.Email, Installation.Password);
        await Expect(visit.Page).ToHaveTitleAsync("Overview · Dashboard", new PageAssertionsToHaveTitleOptions { Timeout = Patience });
        await OverviewPage.Of(visit).TakeTourAsync();
        await instance.PushAsync(PushedAnswer.At(TimeProvider.System.GetUtcNow(), "The first"));
        await visit.Page.GotoAsync(Address);
        await IsShownAsync(visit, 1);
    }

    /// <summary>The page shows what comes after the restart, at its address, and says nothing of a lost connection any more.</summary>
    private static async Task GoesOnAsync(Visit visit, Instance instance, int before)
    {
        await instance.PushAsync(PushedAnswer.At(TimeProvider.System.GetUtcNow(), "After the restart"));
        await IsShownAsync(visit, before + 1);
        await Expect(Notice(visit)).ToHaveCountAsync(0);
        Assert.Equal(Address, new Uri(visit.Page.Url).PathAndQuery);
    }

    private static async Task<TimeSpan> TimeAsync(Visit visit, Instance instance, int before)
    {
        var began = TimeProvider.System.GetTimestamp();
        await instance.PushAsync(PushedAnswer.At(TimeProvider.System.GetUtcNow(), "Another"));
        await visit.Page.WaitForFunctionAsync(
            "text => document.querySelector('[data-testid=scored]')?.innerText === text",
            $"{before + 1}",
            new PageWaitForFunctionOptions { Timeout = Patience });
        return TimeProvider.System.GetElapsedTime(began);
    }

    private static Task IsShownAsync(Visit visit, int count) =>
        Expect(Scored(visit)).ToHaveTextAsync($"{count}", new LocatorAssertionsToHaveTextOptions { Timeout = Patience });
}
