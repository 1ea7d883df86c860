using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>Light and dark: as the system prefers, until the reader chooses.</summary>
public sealed class ThemeJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    private const string DarkGround = "rgb(14, 19, 24)";
    private const string LightGround = "rgb(245, 246, 248)";

    [Theory]
    [InlineData(true, DarkGround)]
    [InlineData(false, LightGround)]
    public Task Theme_AtFirst_IsTheSystems(bool isDark, string ground) => VisitAsync(
        async visit =>
        {
            await LoginPage.Of(visit).OpenAsync();

            Assert.Equal(ground, await Frame.Of(visit).GroundAsync());
        },
        Device.Desktop with { Dark = isDark });

    [Fact]
    public Task Theme_Toggled_IsDarkOnThisPageAndTheNext() => VisitAsync(Person.Manager, async visit =>
    {
        await OverviewPage.Of(visit).OpenAsync();
        await Frame.Of(visit).ThemeToggle.ClickAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        Assert.Equal(DarkGround, await Frame.Of(visit).GroundAsync());

        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    });
}
