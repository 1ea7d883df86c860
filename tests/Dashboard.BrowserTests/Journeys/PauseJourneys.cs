using System.Text.RegularExpressions;
using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Dashboard.TestKit;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>
/// A page that nobody looks at is paused, and goes on where it was; for its reader alone, and only while they may see it.
/// </summary>
public sealed class PauseJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    private readonly BrowserFixture _browser = browser;
    private readonly ProductFixture _product = product;

    [Fact]
    public Task Page_PausedAndLookedAt_IsWhereItWasAndLive() => VisitAsync(Person.Manager, async visit =>
    {
        await ResultsPage.Of(visit).OpenAsync("/csat?account=haldenair");
        var table = visit.Page.Locator("details.chart-table").First;
        await table.Locator("summary").ClickAsync();
        await visit.Page.EvaluateAsync("scrollTo(0, 400)");
        var address = visit.Page.Url;

        await visit.PauseAsync();
        await _product.PushAsync(PushedAnswer.Of("While nobody looked", PushedAnswer.HaldenAir));
        await visit.GoOnAsync();
        await ResultsPage.Of(visit).UntilReadAsync();

        Assert.Equal(address, visit.Page.Url);
        await Expect(table).ToHaveAttributeAsync("open", "");
        await visit.Page.WaitForFunctionAsync("Math.abs(scrollY - 400) < 2");
        await Expect(visit.Page.Locator(".reconnect")).ToBeHiddenAsync();
        var scored = await visit.Page.GetByTestId("scored").First.InnerTextAsync();
        await _product.PushAsync(PushedAnswer.Of("While somebody looks", PushedAnswer.HaldenAir));
        await Expect(visit.Page.GetByTestId("scored").First).Not.ToHaveTextAsync(scored, new() { UseInnerText = true });
    });

    [Fact]
    public Task Words_TypedAndNotSent_AreThereAfterAPause() => VisitAsync(Person.Manager, async visit =>
    {
        var page = ResponsesPage.Of(visit);
        await ResultsPage.Of(visit).OpenAsync(ResponsesPage.Path + Days.Over + "&comment=yes");
        await page.Rows.First.Locator("a").ClickAsync();
        await Expect(page.Answer.GetByTestId("standing-score")).ToBeVisibleAsync();
        await page.Search.PressSequentiallyAsync("half a wo");

        await visit.PauseAsync();
        await visit.GoOnAsync();

        await Expect(page.Search).ToHaveValueAsync("half a wo");
        await Expect(page.Search).ToBeFocusedAsync();
        await Expect(page.Answer.GetByTestId("standing-score")).ToBeVisibleAsync();
        await page.Search.PressAsync("Enter");
        await Expect(visit.Page).ToHaveURLAsync(new Regex("q=half", RegexOptions.None, TimeSpan.FromSeconds(1)));
    });

    [Fact]
    public Task Form_WithUnsavedWords_GoesOnUnsaved() => VisitAsync(Person.Admin, async visit =>
    {
        var accounts = AccountsPage.Of(visit, "haldenair");
        await accounts.OpenAsync();
        await accounts.TypeDisplayNameAsync("Half a name");

        await visit.PauseAsync();
        await visit.GoOnAsync();

        await Expect(accounts.DisplayName).ToHaveValueAsync("Half a name");
        await Expect(visit.Page.GetByTestId("unsaved")).ToBeVisibleAsync();
        await Expect(accounts.Save).ToBeEnabledAsync();
    });

    [Fact]
    public Task ViewDialog_WithANameTyped_IsOpenWithItAfterAPause() => VisitAsync(Person.Supervisor, async visit =>
    {
        var (overview, dialog) = (OverviewPage.Of(visit), DialogPart.Of(visit));
        await overview.OpenAsync(Days.Over + "&kind=nps");
        await overview.Views.Locator("summary").ClickAsync();
        await overview.Views.GetByText("Save this page with its filters").ClickAsync();
        await dialog.Name.PressSequentiallyAsync("Half a na");

        await visit.PauseAsync();
        await visit.GoOnAsync();

        await Expect(dialog.Name).ToHaveValueAsync("Half a na");
        await Expect(dialog.Name).ToBeFocusedAsync();
        await Expect(dialog.All).ToHaveCountAsync(1);
        await visit.Page.Keyboard.TypeAsync("me");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(overview.Views.Locator("summary")).ToContainTextAsync("Half a name");
        await Expect(overview.Views.Locator("summary")).ToBeFocusedAsync();

        // A view that is there already: its boxes too.
        await overview.Views.Locator("summary").ClickAsync();
        var halfNamed = overview.Views.Locator(".view-list li").Filter(new LocatorFilterOptions { HasText = "Half a name" });
        await halfNamed.GetByRole(AriaRole.Button).ClickAsync();
        await dialog.Itself.GetByLabel("Open after sign-in").CheckAsync();
        await visit.PauseAsync();
        await visit.GoOnAsync();
        await Expect(dialog.Name).ToHaveValueAsync("Half a name");
        await Expect(dialog.Itself.GetByLabel("Open after sign-in")).ToBeCheckedAsync();
        await dialog.Button("Delete").ClickAsync();
        await dialog.ConfirmAsync("Delete");
        await Expect(dialog.All).ToHaveCountAsync(0);
    });

    [Fact]
    public Task SyncDialog_WithAReasonTyped_IsOpenWithItAfterAPause() => VisitAsync(Person.Admin, async visit =>
    {
        var (page, dialog) = (SyncPage.Of(visit, "haldenair"), DialogPart.Of(visit));
        await page.OpenAsync();
        await page.Button("Pause…").ClickAsync();
        await dialog.Reason.PressSequentiallyAsync("X maintains");

        await visit.PauseAsync();
        await visit.GoOnAsync();

        await Expect(dialog.Reason).ToHaveValueAsync("X maintains");
        await Expect(dialog.Title).ToHaveTextAsync("Pause @haldenair");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(dialog.All).ToHaveCountAsync(0);
        await Expect(page.Button("Pause…")).ToBeFocusedAsync();
        await visit.PauseAsync();
        await visit.GoOnAsync();
        await Expect(page.Button("Pause…")).ToBeVisibleAsync();
        await Expect(dialog.All).ToHaveCountAsync(0);
    });

    [Fact]
    public Task Filter_SearchedInAnOpenList_GoesOnAfterAPause() => VisitAsync(Person.Manager, async visit =>
    {
        var overview = OverviewPage.Of(visit);
        await overview.OpenAsync(Days.Over);
        await overview.AgentBox.ClickAsync();

        await PauseWhileSearchingAsync(visit, overview);
    });

    [Fact]
    public Task Sheet_SearchedOnAPhone_GoesOnAfterAPause() => VisitAsync(
        Person.Manager,
        async visit =>
        {
            var overview = OverviewPage.Of(visit);
            await overview.OpenAsync(Days.Over);
            await overview.OpenFilters.ClickAsync();
            await overview.AgentBox.ClickAsync();

            await PauseWhileSearchingAsync(visit, overview);
            await Expect(overview.Sheet).ToBeVisibleAsync();
            await visit.Page.Keyboard.PressAsync("Escape");
            await visit.Page.Keyboard.PressAsync("Escape");
            await Expect(overview.Sheet).ToHaveCountAsync(0);
        },
        Device.Phone);

    [Fact]
    public Task Session_EndedDuringAPause_ShowsSignInAndNoResult() => VisitAsync(Person.Manager, async visit =>
    {
        await ResultsPage.Of(visit).OpenAsync("/" + Days.Over);
        await visit.PauseAsync();
        await visit.Page.Context.ClearCookiesAsync();
        await visit.Page.EvaluateAsync(
            """
            () => {
                sessionStorage.setItem("seen", "no");
                const look = () => {
                    if (document.querySelector("main")?.checkVisibility({ visibilityProperty: true })) sessionStorage.setItem("seen", "yes");
                    requestAnimationFrame(look);
                };
                look();
            }
            """);

        await visit.LookAsync();
        await Expect(visit.Page).ToHaveTitleAsync("Sign in · Dashboard");
        Assert.Equal("no", await visit.Page.EvaluateAsync<string>("sessionStorage.getItem('seen')"));
        await Expect(visit.Page.GetByTestId("results")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task Person_AnotherSignsInDuringAPause_InheritsNothing() => VisitAsync(Person.Admin, async visit =>
    {
        var accounts = AccountsPage.Of(visit, "haldenair");
        await accounts.OpenAsync();
        await accounts.TypeDisplayNameAsync("The admin's words");
        await visit.PauseAsync();
        await visit.Page.Context.ClearCookiesAsync();
        var other = await visit.Page.Context.NewPageAsync();
        await other.GotoAsync(LoginPage.Path);
        await other.GetByTestId("demo-sign-in").Filter(new LocatorFilterOptions { HasText = Person.Supervisor.Email }).ClickAsync();
        await Expect(other).ToHaveTitleAsync("Overview · Dashboard");
        await other.CloseAsync();
        visit.ExpectConsoleError("403");

        await visit.LookAsync();

        await Expect(visit.Page.GetByText(Person.Supervisor.Email).First).ToBeVisibleAsync();
        await Expect(accounts.DisplayName).ToHaveCountAsync(0);
        Assert.DoesNotContain("The admin's words", await visit.Page.ContentAsync(), StringComparison.Ordinal);
    });

    [Fact]
    public async Task Page_ItsInstanceIsStoppedDuringAPause_GoesOnAtTheOther()
    {
        await using var installation = await Installation.StartAsync(StoreKind.Postgres, 2);
        await _browser.VisitAsync(
            async visit =>
            {
                visit.ExpectConsoleError("WebSocket|negotiat|onnection|Failed to fetch|Failed to load resource");
                await LoginPage.Of(visit).OpenAsync();
                await LoginPage.Of(visit).TryAsync(Installation.Email, Installation.Password);
                await OverviewPage.Of(visit).TakeTourAsync();
                await ResultsPage.Of(visit).OpenAsync("/?period=7d&kind=csat");

                // Whichever has the page, it has it no more once both have been stopped, one after the other.
                foreach (var stopped in installation.Instances)
                {
                    await visit.PauseAsync();
                    await stopped.StopAsync();
                    await visit.GoOnAsync();
                    await ResultsPage.Of(visit).UntilReadAsync();
                    Assert.EndsWith("/?period=7d&kind=csat", visit.Page.Url, StringComparison.Ordinal);
                    await visit.PauseAsync();
                    await stopped.StartAsync();
                    await visit.GoOnAsync();
                }
            },
            Device.Desktop with { Site = installation.Address.ToString() });
    }

    private static async Task PauseWhileSearchingAsync(Visit visit, OverviewPage overview)
    {
        var search = visit.Page.GetByRole(AriaRole.Searchbox, new PageGetByRoleOptions { Name = "Agent: search" });
        await search.PressSequentiallyAsync("an");
        await Expect(overview.Found.First).ToContainTextAsync("an");
        var found = await overview.Found.AllInnerTextsAsync();

        await visit.PauseAsync();
        await visit.GoOnAsync();

        await Expect(search).ToHaveValueAsync("an");
        await Expect(search).ToBeFocusedAsync();
        await Expect(overview.Found).ToHaveTextAsync(found);
    }
}
