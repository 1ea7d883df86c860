using System.Globalization;
using Dashboard.BrowserTests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Pages;

/// <summary>The Overview.</summary>
internal sealed class OverviewPage(IPage page)
{
    private static readonly string[] Charts = ["csat-trend", "nps-split", "csat-distribution", "nps-distribution"];

    public ILocator Filters => page.GetByTestId("filters");

    /// <summary>The button that the filters are on phones.</summary>
    public ILocator OpenFilters => page.Locator(".filter-open");

    /// <summary>The filters of phones, while they are open.</summary>
    public ILocator Sheet => page.GetByTestId("filter-sheet");

    public ILocator Period => Box("period");

    public ILocator AgentBox => Box("agent");

    /// <summary>What the open pill shows.</summary>
    public ILocator Menu => page.Locator(".pill-field > details[open] > .menu");

    public ILocator Found => Menu.Locator(".choice-list label");

    public ILocator Chips => page.Locator(".chip");

    public ILocator ChipClosers => Chips.GetByRole(AriaRole.Button);

    public ILocator Views => page.GetByTestId("views");

    public ILocator Tour => page.GetByTestId("tour");

    public ILocator Downloads => page.Locator(".downloads a");

    public ILocator Problems => page.GetByTestId("filter-problems");

    public ILocator QuestionMix => page.GetByTestId("question-mix");

    public ILocator FirstSync => page.GetByTestId("first-sync");

    public ILocator Tables => page.Locator("details.chart-table");

    public ILocator AllCharts => page.Locator(".plot");

    public static OverviewPage Of(Visit visit) => new(visit.Page);

    /// <summary>Opens the page with a query string, and waits for its numbers.</summary>
    public async Task OpenAsync(string query = "")
    {
        await page.GotoAsync("/" + query);
        await UntilShownAsync();
    }

    /// <summary>Waits until the numbers are there and none newer are being read.</summary>
    public Task UntilShownAsync() => Expect(page.GetByTestId("results")).ToHaveAttributeAsync("aria-busy", "false");

    /// <summary>Waits until all of the history is read, and shown.</summary>
    public async Task UntilSyncedAsync(TimeSpan patience)
    {
        // While everything is read for the first time the machine has other things to do, too.
        await Expect(page.GetByTestId("results"))
            .ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = (float)patience.TotalMilliseconds });
        await Expect(FirstSync)
            .ToHaveCountAsync(0, new LocatorAssertionsToHaveCountOptions { Timeout = (float)patience.TotalMilliseconds });
        await UntilShownAsync();
    }

    /// <summary>A card's number, by its stable name.</summary>
    public ILocator Card(string name) => page.GetByTestId(name);

    /// <summary>A chart with its title, legend and table, by its stable name.</summary>
    public ILocator Chart(string name) => page.GetByTestId(name);

    /// <summary>The scored answers as a number.</summary>
    public async Task<int> ScoredAsync() =>
        int.Parse(await Card("scored").InnerTextAsync(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    /// <summary>What can be chosen in a filter that takes several.</summary>
    public async Task<IReadOnlyList<string>> ChoicesAsync(string label)
    {
        await Box(label).ClickAsync();
        await Expect(Found.First).ToBeVisibleAsync();
        var choices = await Found.AllInnerTextsAsync();
        await page.Keyboard.PressAsync("Escape");
        return [.. choices.Select(choice => choice.Trim())];
    }

    /// <summary>Chooses in a filter that takes one, as a manager, and waits until the address says so and the numbers are there.</summary>
    public async Task ChooseAsync(string label, string choice)
    {
        var before = page.Url;
        await Select(label).SelectOptionAsync(new SelectOptionValue { Label = choice });
        await UntilElsewhereAsync(before);
    }

    /// <summary>Chooses one more in a filter that takes several, as a manager, and waits as <see cref="ChooseAsync"/> does.</summary>
    public async Task CheckAsync(string label, string choice)
    {
        var before = page.Url;
        await Box(label).ClickAsync();
        await Found.GetByText(choice, new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await UntilElsewhereAsync(before);
        await page.Keyboard.PressAsync("Escape");
    }

    /// <summary>Chooses one of the moving periods, as a manager.</summary>
    public async Task PressPeriodAsync(string name)
    {
        var before = page.Url;
        await Period.ClickAsync();
        await Menu.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = name }).ClickAsync();
        await UntilElsewhereAsync(before);
    }

    /// <summary>The first or last day's field, while the period is open.</summary>
    /// <param name="name">As in addresses: from or to.</param>
    public ILocator Day(string name) => Menu.Locator($"input[name={name}]");

    /// <summary>A filter by what stands over it; the label's whole text has the choices in it.</summary>
    public ILocator Select(string label) => Filters.Locator("label.pill-field").Filter(new LocatorFilterOptions
    {
        Has = page.GetByText(label, new PageGetByTextOptions { Exact = true }),
    }).Locator("select");

    /// <summary>What opens a filter that takes several, by its label; it says what is chosen.</summary>
    public ILocator Box(string label) => page.GetByTestId(label.ToLowerInvariant() + "-box");

    /// <summary>Opens the table under every chart.</summary>
    public async Task OpenTablesAsync()
    {
        foreach (var chart in Charts)
            await Chart(chart).Locator("details.chart-table > summary").ClickAsync();
        await Expect(page.Locator("details.chart-table[open]")).ToHaveCountAsync(Charts.Length);
    }

    /// <summary>Every chart is drawn.</summary>
    public async Task ExpectChartsAsync()
    {
        foreach (var chart in Charts)
            await Expect(Chart(chart).Locator(".plot .mark").First).ToBeAttachedAsync();
    }

    /// <summary>Goes the tour to its end, after which it is not offered to this person again.</summary>
    public async Task TakeTourAsync()
    {
        for (var step = 1; step < 4; step++)
            await Tour.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Next" }).ClickAsync();
        await Tour.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Got it" }).ClickAsync();
        await Expect(Tour).ToHaveCountAsync(0);
    }

    private async Task UntilElsewhereAsync(string before)
    {
        // Asked again and again: a change of the address without a load can pass between a look at it and a wait for it.
        await Expect(page).Not.ToHaveURLAsync(before);

        // The address is there before its numbers; the links to files change together with the numbers.
        await Expect(Downloads.First).ToHaveAttributeAsync("href", "/exports/report.xlsx" + new Uri(page.Url).Query);
        await UntilShownAsync();
    }
}
