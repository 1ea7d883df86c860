using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Dashboard.Data.Access;
using Dashboard.Data.Privacy;
using Dashboard.TestKit;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>What admins do at their desks: accounts and credentials, names and customers.</summary>
public sealed class DeskJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    private const string Admin = "nora@acme.example";
    private const string Customer = "343434343434";

    private readonly BrowserFixture _browser = browser;

    [Fact]
    public Task Account_ConnectedByConsentAndCredentialRotated_BothHold() => VisitAsync(Person.Admin, async visit =>
    {
        var page = visit.Page;
        await page.GotoAsync("/admin/accounts/tarnandpine");
        await page.GetByTestId("reconnect").ClickAsync();
        await page.GetByTestId("connect-go").ClickAsync();

        // X's own page, as the emulator has it.
        await page.Locator("select[name=user_id]").SelectOptionAsync(new SelectOptionValue { Label = "@tarnandpine" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Authorize" }).ClickAsync();
        await Expect(page.GetByText("@tarnandpine was known already: it is connected again")).ToBeVisibleAsync();

        await page.GotoAsync("/admin/webhooks");
        var first = await MakeAsync(page, rotates: false);
        var second = await MakeAsync(page, rotates: true);
        Assert.NotEqual(first, second);
        await Expect(page.Locator(".door-list li", new() { HasText = first })).ToContainTextAsync("ended");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = $"End {first}" })).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = $"End {second}" }).ClickAsync();
        await page.Locator(".dialog .danger").ClickAsync();
        await Expect(page.GetByText($"{second} opens nothing any more.")).ToBeVisibleAsync();
    });

    [Fact]
    public async Task Agent_RenamedAndCustomerErased_AfterALookAtHowMuchThereIs()
    {
        await using var quiet = await QuietProduct.OpenAsync(FillAsync);
        await _browser.VisitAsync(
            async visit =>
            {
                var page = visit.Page;
                await LoginPage.Of(visit).OpenAsync();
                await LoginPage.Of(visit).TryAsync(Admin, QuietProduct.Password);
                await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Accounts");

                await page.GotoAsync("/admin/agents");
                await page.GetByRole(AriaRole.Button, new() { Name = "Change Agent a-1" }).ClickAsync();
                await page.Locator("#agent-name").FillAsync("Ann Lee");
                await page.Locator("button[form=agent-form]").ClickAsync();
                await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Change Ann Lee" })).ToBeVisibleAsync();

                await page.GotoAsync("/admin/privacy");
                await page.Locator("#customer").FillAsync(Customer);
                await page.GetByRole(AriaRole.Button, new() { Name = "What is there?" }).ClickAsync();
                await Expect(page.GetByTestId("footprint")).ToContainTextAsync("Comments");
                Assert.Equal(PrivacyProblem.None, (await LookAsync(quiet)).Problem);

                await page.GetByTestId("erasure").GetByRole(AriaRole.Button, new() { Name = "Erase" }).ClickAsync();
                await page.Locator(".dialog .danger").ClickAsync();
                await Expect(page.GetByTestId("receipt")).ToContainTextAsync("Receipt");
            },
            Device.Desktop with { Site = quiet.Process.Address.ToString() });

        Assert.Equal(PrivacyProblem.NothingFound, (await LookAsync(quiet)).Problem);
    }

    private static async Task<string> MakeAsync(IPage page, bool rotates)
    {
        await page.GetByTestId("make-Webhooks").ClickAsync();
        if (rotates)
            await page.Locator(".graces input[type=radio]").Last.CheckAsync();
        await page.GetByTestId("make-go").ClickAsync();
        var name = await page.GetByTestId("made-name").TextContentAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByTestId("made-name")).ToHaveCountAsync(0);

        // The page reads it anew, and only then can the next take its place.
        await Expect(page.Locator(".door-list li", new() { HasText = name })).ToBeVisibleAsync();
        return name!;
    }

    private static Task<ErasureAnswer> LookAsync(QuietProduct quiet) =>
        quiet.Data.Get<CustomerErasure>().PreviewAsync(Viewer.CommandLine, Customer, CancellationToken.None);

    private static async Task FillAsync(DataHost data)
    {
        await data.Get<UserRegistry>().AddAsync(
            Admin, [RoleNames.Admin], QuietProduct.Password, Actor.CommandLine, CancellationToken.None);
        var now = data.Clock.GetUtcNow();
        var account = await QuietProduct.AddAccountAsync(data, now.AddDays(-30), now, now);
        var fixture = new FeedbackFixture(data);
        await fixture.CloseAsync(("case-1", "a-1", "t-1"));
        await fixture.MergeAsync(
            account,
            FeedbackFixture.Scored(
                FeedbackFixture.Prompt("1", now.AddMinutes(-50), externalId: "case-1"), 3, now.AddMinutes(-40), "my parcel is lost"));
    }
}
