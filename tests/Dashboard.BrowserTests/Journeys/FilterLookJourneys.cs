using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>What each filter opens: nothing is wider than the screen, axe finds nothing, and a picture is kept.</summary>
public sealed class FilterLookJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    private static readonly string[] Pills = ["period", "account", "team", "agent", "family", "segment", "tag"];

    public static TheoryData<int, bool, bool> Screens { get; } = new()
    {
        { 1440, false, false }, { 1440, true, false }, { 1440, false, true }, { 768, false, false },
    };

    public static TheoryData<int, bool, bool> Phones { get; } = new()
    {
        { 390, false, false }, { 390, true, false }, { 390, false, true }, { 320, false, false },
    };

    [Theory]
    [MemberData(nameof(Screens))]
    public Task Pills_Opened_AreSound(int width, bool dark, bool forced) =>
        OnAsync(width, dark, forced, (visit, overview) => CheckPillsAsync(visit, overview, Look(width, dark, forced)));

    [Theory]
    [MemberData(nameof(Phones))]
    public Task Sheet_Opened_IsSound(int width, bool dark, bool forced) => OnAsync(width, dark, forced, async (visit, overview) =>
    {
        await overview.OpenFilters.ClickAsync();
        await Expect(overview.Sheet).ToBeVisibleAsync();
        await CheckAsync(visit, overview.Sheet, $"filter-sheet-{Look(width, dark, forced)}");
        await CheckPillsAsync(visit, overview, Look(width, dark, forced));
    });

    private static string Look(int width, bool dark, bool forced) => $"{width}{(dark ? "-dark" : "")}{(forced ? "-forced" : "")}";

    private static async Task CheckPillsAsync(Visit visit, OverviewPage overview, string look)
    {
        foreach (var pill in Pills)
        {
            await overview.Box(pill).ClickAsync();
            await Expect(overview.Menu).ToBeVisibleAsync();
            await CheckAsync(visit, overview.Menu, $"filter-{pill}-{look}");
            await visit.Page.Keyboard.PressAsync("Escape");
            await Expect(overview.Menu).ToHaveCountAsync(0);
        }
    }

    private static async Task CheckAsync(Visit visit, ILocator part, string name)
    {
        await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Artifacts.File("screenshots", name + ".png") });
        Assert.Equal(0, await Frame.Of(visit).OverflowAsync());
        await Visit.CheckAccessibilityAsync(part);
    }

    private Task OnAsync(int width, bool dark, bool forced, Func<Visit, OverviewPage, Task> journey) => VisitAsync(
        Person.Manager,
        async visit =>
        {
            var overview = OverviewPage.Of(visit);
            await overview.OpenAsync(Days.Over + "&account=haldenair&account=tarnandpine");
            await journey(visit, overview);
        },
        new Device(width, 900) { Dark = dark, ForcedColors = forced });
}
