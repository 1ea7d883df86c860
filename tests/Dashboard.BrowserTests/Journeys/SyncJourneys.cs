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
        await BackfillAsync(page, visit);
        await SetAsideAsync(product, page, visit);
        await PauseAsync(page, visit);
    }

    private static async Task BackfillAsync(SyncPage page, Visit visit)
    {
        // By the keyboard alone: the field has the focus, and again when what is in it is refused.
        var (open, dialog) = (page.Button("Backfill from date…"), DialogPart.Of(visit));
        await open.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(dialog.Day).ToBeFocusedAsync();
        await dialog.Button("Start backfill").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(dialog.Errors).ToContainTextAsync("Enter the day");
        await Expect(dialog.Day).ToBeFocusedAsync();
        await visit.ScreenshotAsync("sync-backfill-light");
        await visit.CheckAccessibilityAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(dialog.All).ToHaveCountAsync(0);
        await Expect(open).ToBeFocusedAsync();

        await visit.Page.Keyboard.PressAsync("Enter");
        await dialog.Day.FillAsync("2014-12-31");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(dialog.Errors).ToContainTextAsync("1 Jan 2015");
        await Expect(dialog.Day).ToHaveValueAsync("2014-12-31");
        await dialog.Day.FillAsync("2023-05-01");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(Frame.Of(visit).Toast).ToContainTextAsync("begins within seconds");
        await Expect(dialog.All).ToHaveCountAsync(0);
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

    private static async Task PauseAsync(SyncPage page, Visit visit)
    {
        var dialog = DialogPart.Of(visit);
        await page.Button("Pause…").ClickAsync();
        await Expect(dialog.Title).ToHaveTextAsync("Pause @" + Handle);
        await dialog.Reason.FillAsync("X maintains the account");
        await visit.ScreenshotAsync("sync-pause-light");
        await visit.CheckAccessibilityAsync();
        await dialog.Button("Pause").ClickAsync();
        await Expect(page.State).ToHaveTextAsync("Paused");
        await Expect(page.Account.GetByTestId("pause")).ToContainTextAsync("X maintains the account");

        // What paused it lets it go on, and has the focus for it.
        await Expect(page.Button("Resume")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(page.State).ToHaveTextAsync("Running");
        await page.Button("Pause…").ClickAsync();
        await dialog.Button("Pause").ClickAsync();
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
