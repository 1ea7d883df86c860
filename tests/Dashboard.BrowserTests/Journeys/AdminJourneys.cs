using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>An admin sets what customers see.</summary>
public sealed class AdminJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    [Fact]
    public Task DisplayName_Typed_IsPreviewedCountedAndSavedWithWhoAndWhen() => VisitAsync(Person.Admin, async visit =>
    {
        var account = AccountsPage.Of(visit, "tarnandpine");
        await account.OpenAsync();
        Assert.EndsWith(account.Address, visit.Page.Url, StringComparison.Ordinal);

        await account.TypeDisplayNameAsync("Tarn & Pine Home");
        await Expect(account.Counter).ToHaveTextAsync("16 / 20");
        await Expect(account.CsatQuestion).ToContainTextAsync("Tarn & Pine Home");

        await account.Save.ClickAsync();
        await Expect(Frame.Of(visit).Toast).ToContainTextAsync("Saved");
        await visit.ScreenshotAsync("accounts-saved");
        await visit.CheckAccessibilityAsync();
        await Expect(account.LastChange).ToContainTextAsync("Last changed by " + Person.Admin.Email);

        await visit.Page.ReloadAsync();
        await Expect(account.DisplayName).ToHaveValueAsync("Tarn & Pine Home");
    });

    [Fact]
    public Task DisplayName_TooLong_IsNotSaved() => VisitAsync(Person.Admin, async visit =>
    {
        var account = AccountsPage.Of(visit, "haldenair");
        await account.OpenAsync();
        await account.TypeDisplayNameAsync("Halden Air and all of its friends");
        await account.Save.ClickAsync();

        await Expect(account.Counter).ToHaveTextAsync("33 / 20");
        await Expect(account.Outcome).ToContainTextAsync("Not saved");
    });

    [Fact]
    public Task PrivacyUrl_WithoutHttps_IsMarkedWhenLeft() => VisitAsync(Person.Admin, async visit =>
    {
        var account = AccountsPage.Of(visit, "haldenair");
        await account.OpenAsync();
        await account.TypeDisplayNameAsync("Halden");
        await account.PrivacyUrl.FillAsync("http://haldenair.example/privacy");
        await account.PrivacyUrl.BlurAsync();

        await Expect(account.Errors).ToContainTextAsync("https");
        await Expect(account.PrivacyUrl).ToHaveAttributeAsync("aria-invalid", "true");
    });
}
