using Dashboard.BrowserTests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Pages;

/// <summary>What every page of results has: its numbers, its notices, and what can be opened on it.</summary>
internal sealed class ResultsPage(IPage page)
{
    public ILocator Results => page.GetByTestId("results");

    public static ResultsPage Of(Visit visit) => new(visit.Page);

    /// <summary>Opens it and waits until its numbers are there, those that are read last too.</summary>
    /// <param name="address">Path and query.</param>
    public async Task OpenAsync(string address)
    {
        await page.GotoAsync(address);
        await UntilReadAsync();
    }

    /// <summary>Waits until its numbers are there.</summary>
    public async Task UntilReadAsync()
    {
        await Expect(Results).ToHaveAttributeAsync("aria-busy", "false");
        await Expect(Results.Locator(".skeleton, .skeleton-chart")).ToHaveCountAsync(0);
    }

    /// <summary>Opens every menu and every table at once; what the filters open has journeys of its own.</summary>
    public async Task OpenEverythingAsync()
    {
        await page.EvaluateAsync(
            """
            () => {
                for (const details of document.querySelectorAll("details:not(.filters details)"))
                    details.open = true;
            }
            """);
    }
}
