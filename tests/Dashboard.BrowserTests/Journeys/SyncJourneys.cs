using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>An admin looks how syncing goes and puts things right, on a product of their own.</summary>
public sealed class SyncJourneys(BrowserFixture browser)
{
    private const string Handle = "haldenair";
    private const float SyncPatience = 90_000;

    [Fact]
    public async Task SyncHealth_FromWellToTroubleAndBack_IsShownAndPutRight()
    {
        await using var product = await ProductProcess.StartAsync(DemoSize.Small);
        await LookAsync(product, "sync-well", UntilWellAsync);

        await VisitAsync(product, Device.Desktop, visit => ActAsync(product, visit));

        await LookAsync(product, "sync-trouble", page => Expect(page.Aside).ToHaveCountAsync(2));
        product.FailOnErrors();
    }

    private static async Task UntilWellAsync(SyncPage page)
    {
        await Expect(page.State).ToHaveTextAsync("Running", new() { Timeout = SyncPatience });
        await Expect(page.News).ToHaveCountAsync(0, new() { Timeout = SyncPatience });
        await Expect(page.AllWell).ToBeVisibleAsync();
    }

    private static async Task ActAsync(ProductProcess product, Visit visit)
    {
        var page = SyncPage.Of(visit, Handle);
        await BackfillAsync(page);
        await SetAsideAsync(product, page, visit);
        await PauseAsync(page);
    }

    private static async Task BackfillAsync(SyncPage page)
    {
        await page.Button("Backfill from date…").ClickAsync();
        await page.Button("Start backfill").ClickAsync();
        await Expect(page.Errors).ToContainTextAsync("Enter the day");
        await page.Day.FillAsync("2023-05-01");
        await page.Button("Start backfill").ClickAsync();

        await Expect(page.Outcome).ToContainTextAsync("begins within seconds");
        await Expect(page.Complete).ToContainTextAsync("Every event from 1 May 2023", new() { Timeout = SyncPatience });
    }

    private static async Task SetAsideAsync(ProductProcess product, SyncPage page, Visit visit)
    {
        await product.PushAsync(
            """
            {"event_type":"feedback.seen","created_at":"Sat Nov 21 10:00:00 +0000 2026",
            "feedback":{"response":{"score":{"value":"secret"}}}}
            """);
        await product.PushAsync("""{"event_type":"feedback.updated","created_at":"yesterday"}""");
        await product.PushAsync("no json at all");
        await Expect(page.Aside).ToHaveCountAsync(3);
        await Expect(page.News).ToContainTextAsync("3 of what came");

        await SyncPage.ButtonOf(page.Aside.Nth(2), "Show body").ClickAsync();
        await Expect(page.Bodies).ToContainTextAsync("•••");
        Assert.DoesNotContain("secret", await visit.Page.ContentAsync(), StringComparison.Ordinal);
        await visit.ScreenshotAsync("sync-body-light");
        await visit.CheckAccessibilityAsync();

        // By the keyboard alone: what changes nothing has the focus, and what is gone gives it to the head of the rest.
        var (dismiss, dialog) = (SyncPage.ButtonOf(page.Aside.Nth(0), "Dismiss…"), DialogPart.Of(visit));
        await dismiss.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(dialog.Button("No")).ToBeFocusedAsync();
        await visit.ScreenshotAsync("sync-dismiss-light");
        await visit.CheckAccessibilityAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(dismiss).ToBeFocusedAsync();
        await Expect(page.Aside).ToHaveCountAsync(3);

        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(dialog.Button("No")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Aside).ToHaveCountAsync(2);
        await Expect(visit.Page.Locator("#aside-title")).ToBeFocusedAsync();
    }

    private static async Task PauseAsync(SyncPage page)
    {
        await page.Button("Pause…").ClickAsync();
        await page.Account.GetByLabel("Why pause?").FillAsync("X maintains the account");
        await page.Button("Pause").ClickAsync();
        await Expect(page.State).ToHaveTextAsync("Paused");
        await page.Button("Resume").ClickAsync();
        await Expect(page.State).ToHaveTextAsync("Running");
        await page.Button("Pause…").ClickAsync();
        await page.Button("Pause").ClickAsync();
        await Expect(page.State).ToHaveTextAsync("Paused");
    }

    private async Task LookAsync(ProductProcess product, string name, Func<SyncPage, Task> untilShown)
    {
        foreach (var look in Looks.Names)
        {
            await VisitAsync(product, Looks.Of(look), async visit =>
            {
                var page = SyncPage.Of(visit, Handle);
                await untilShown(page);
                await page.Runs.ClickAsync();
                await Expect(page.Account.GetByTestId("runs").Locator("tbody tr")).Not.ToHaveCountAsync(0);
                await visit.ScreenshotAsync($"{name}-{look}");
                Assert.Equal(0, await Frame.Of(visit).OverflowAsync());
                await visit.CheckAccessibilityAsync(Looks.Of(look));
            });
        }
    }

    private Task VisitAsync(ProductProcess product, Device device, Func<Visit, Task> journey) => browser.VisitAsync(
        async visit =>
        {
            await LoginPage.Of(visit).SignInAsync(Person.Admin);
            await SyncPage.Of(visit, Handle).OpenAsync();
            await journey(visit);
        },
        device with { Site = product.Address.ToString() });
}
