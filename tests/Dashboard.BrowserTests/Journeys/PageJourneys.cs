using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>
/// Every page, with all that can be opened on it open: nothing is wider than the screen, axe finds nothing, the console is silent, and a
/// picture is kept.
/// </summary>
public abstract class PageJourneys(BrowserFixture browser, ProductFixture product, Device device, string look) : Journey(browser, product)
{
    [Fact]
    public Task Login_AsShown_IsSound() => VisitAsync(
        async visit =>
        {
            await LoginPage.Of(visit).OpenAsync();
            await CheckAsync(visit, "login");
        },
        device);

    [Fact]
    public Task LoginProblem_AsShown_IsSound() => VisitAsync(
        async visit =>
        {
            await LoginPage.Of(visit).OpenAsync();
            await LoginPage.Of(visit).TryAsync("nobody@demo.example", "nothing");
            await Expect(LoginPage.Of(visit).Problem).ToBeVisibleAsync();
            await CheckAsync(visit, "login-problem");
        },
        device);

    [Fact]
    public Task Denied_AsShown_IsSound() => SeeAsync(Person.Agent, AccountsPage.Path, "#needed-role", "denied", "403");

    [Fact]
    public Task NoResults_AsShown_IsSound() => SeeAsync(Person.Agent, "/", ".empty", "no-results");

    [Fact]
    public Task NotFound_AsShown_IsSound() => SeeAsync(Person.Manager, "/no-such-page", ".empty", "not-found", "404");

    [Fact]
    public Task Error_AsShown_IsSound() => SeeAsync(Person.Manager, "/error", "h1", "error", "404");

    [Fact]
    public Task OverviewWithoutFeedback_AsShown_IsSound() =>
        SeeAsync(Person.Manager, "/?from=2020-01-01&to=2020-01-30", ".empty", "overview-empty");

    [Fact]
    public Task OverviewWithProblems_AsShown_IsSound() => VisitAsync(
        Person.Supervisor,
        async visit =>
        {
            await OverviewPage.Of(visit).OpenAsync("?kind=smile&agent=nobody");
            await OverviewPage.Of(visit).ExpectChartsAsync();
            await CheckAsync(visit, "overview-problems");
        },
        device);

    [Fact]
    public Task PromptRules_AsShown_AreSound() => VisitAsync(
        Person.Admin,
        async visit =>
        {
            await visit.Page.GotoAsync("/admin/accounts/haldenair/prompts");
            await visit.Page.Locator("#has-quiet").CheckAsync();
            await visit.Page.GetByTestId("add-card").ClickAsync();
            await visit.Page.Locator("#sample").FillAsync("101");
            await visit.Page.GetByTestId("try").ClickAsync();
            await Expect(visit.Page.Locator("#sample-error")).ToContainTextAsync("0 to 100");
            await visit.Page.Locator("#sample").FillAsync("80");
            await visit.Page.GetByTestId("try").ClickAsync();
            await Expect(visit.Page.GetByTestId("dry-run").Locator("tbody tr").First).ToContainTextAsync("Sent");
            await CheckAsync(visit, "prompt-rules");
        },
        device);

    [Fact]
    public Task Accounts_AsShown_IsSound() => VisitAsync(
        Person.Admin,
        async visit =>
        {
            var account = AccountsPage.Of(visit, "haldenair");
            await account.OpenAsync();
            await CheckAsync(visit, "accounts");
            await account.TypeDisplayNameAsync("A name that is far too long");
            await account.Disclosures.ClickAsync();
            await account.PrivacyUrl.FillAsync("http://haldenair.example");
            await account.Save.ClickAsync();
            await Expect(account.Errors).ToHaveCountAsync(2);
            await CheckAsync(visit, "accounts-opened");
            await visit.Page.EvaluateAsync($"Blazor.navigateTo('{SyncPage.Path}')");
            await Expect(DialogPart.Of(visit).Button("Stay")).ToBeFocusedAsync();
            await CheckAsync(visit, "accounts-left");
        },
        device);

    [Fact]
    public Task ViewEditor_AsShown_IsSound() => VisitAsync(
        Person.Manager,
        async visit =>
        {
            var overview = OverviewPage.Of(visit);
            await overview.OpenAsync(Days.Over);
            await overview.Views.Locator("summary").ClickAsync();
            await visit.Page.Locator(".view-save").ClickAsync();
            await Expect(DialogPart.Of(visit).Name).ToBeFocusedAsync();
            await visit.Page.Keyboard.PressAsync("Enter");
            await Expect(DialogPart.Of(visit).Errors).ToHaveTextAsync("Give the view a name.");
            await CheckAsync(visit, "view-editor");
            await visit.Page.Keyboard.PressAsync("Escape");
            await Expect(overview.Views.Locator("summary")).ToBeFocusedAsync();
        },
        device);

    private Task SeeAsync(Person person, string path, string sign, string name, string? consoleError = null) => VisitAsync(
        person,
        async visit =>
        {
            if (consoleError is not null)
                visit.ExpectConsoleError(consoleError);
            await visit.Page.GotoAsync(path);
            await Expect(visit.Page.Locator(sign).First).ToBeVisibleAsync();
            await CheckAsync(visit, name);
        },
        device);

    private async Task CheckAsync(Visit visit, string name)
    {
        await visit.ScreenshotAsync($"{name}-{look}");
        Assert.Equal(0, await Frame.Of(visit).OverflowAsync());
        await visit.CheckAccessibilityAsync(device);
    }
}

/// <summary>On a notebook, light.</summary>
public sealed class LightPageJourneys(BrowserFixture browser, ProductFixture product)
    : PageJourneys(browser, product, Device.Desktop, "light");

/// <summary>On a notebook, dark.</summary>
public sealed class DarkPageJourneys(BrowserFixture browser, ProductFixture product)
    : PageJourneys(browser, product, Device.Desktop with { Dark = true }, "dark");

/// <summary>On a notebook whose system has colours of its own.</summary>
public sealed class ForcedColorsPageJourneys(BrowserFixture browser, ProductFixture product)
    : PageJourneys(browser, product, Device.Desktop with { ForcedColors = true }, "forced");

/// <summary>On a phone, light.</summary>
public sealed class PhonePageJourneys(BrowserFixture browser, ProductFixture product)
    : PageJourneys(browser, product, Device.Phone, "phone");

/// <summary>On a phone, dark.</summary>
public sealed class DarkPhonePageJourneys(BrowserFixture browser, ProductFixture product)
    : PageJourneys(browser, product, Device.Phone with { Dark = true }, "phone-dark");
