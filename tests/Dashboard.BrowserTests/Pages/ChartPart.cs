using Dashboard.TestKit;
using Microsoft.Playwright;

namespace Dashboard.BrowserTests.Pages;

/// <summary>One chart of a page, with what belongs to it.</summary>
internal sealed class ChartPart(IPage page, string name)
{
    /// <summary>The chart with its title, legend and table.</summary>
    public ILocator Whole => page.GetByTestId(name);

    /// <summary>Its points, columns or cells that lead somewhere: not the flags of events, which stand among them.</summary>
    public ILocator Points => Whole.Locator(".mark[href]");

    /// <summary>All that can be pointed at in it.</summary>
    public ILocator Marks => Whole.Locator(".mark");

    /// <summary>The mark that has the focus, in this chart or over the whole screen.</summary>
    public ILocator Focused => page.Locator(".mark:focus");

    /// <summary>What a mark is called where it is not seen.</summary>
    public static async Task<string> NameOfAsync(ILocator mark) =>
        await mark.GetAttributeAsync("aria-label") ?? await mark.Locator(".visually-hidden").InnerTextAsync();

    /// <summary>The tip; the page has one for all charts.</summary>
    public ILocator Tip => page.Locator(".chart-tip");

    /// <summary>The opener of its menu.</summary>
    public ILocator Menu => Whole.Locator(".chart-menu > summary");

    /// <summary>What shows it over the whole screen.</summary>
    public ILocator Enlarge => Whole.Locator(".chart-tools > .icon-button");

    /// <summary>The chart, or its table, over the whole screen.</summary>
    public ILocator Dialog => page.GetByRole(AriaRole.Dialog);

    /// <summary>Shows it over the whole screen, and waits for its marks.</summary>
    public async Task EnlargeAsync()
    {
        await Enlarge.ClickAsync();
        await Assertions.Expect(Dialog.Locator(".mark").First).ToBeVisibleAsync();
    }

    /// <summary>What it says after copying.</summary>
    public ILocator Status => Whole.Locator("[data-chart-status]");

    /// <summary>Chooses in the menu.</summary>
    public async Task ChooseAsync(string item) =>
        await (await OpenAsync(Whole.Locator(".menu-item", new LocatorLocatorOptions { HasText = item }))).ClickAsync();

    /// <summary>Has the script make a file of it, as the page does once it is journaled.</summary>
    /// <param name="format">Png, Svg or Csv.</param>
    /// <returns>Where the file is.</returns>
    public async Task<string> SaveAsync(string format)
    {
        var item = await OpenAsync(Whole.Locator($"[data-chart-act={format}]"));
        var download = await page.RunAndWaitForDownloadAsync(() => item.ClickAsync());
        return await download.PathAsync();
    }

    /// <summary>Opens the menu, and once more where the chart was drawn anew in that moment.</summary>
    private async Task<ILocator> OpenAsync(ILocator item)
    {
        await Until.TrueAsync(
            async () =>
            {
                if (!await item.IsVisibleAsync())
                    await Menu.ClickAsync();
                return await item.IsVisibleAsync();
            },
            "the menu of the chart is open");
        return item;
    }
}
