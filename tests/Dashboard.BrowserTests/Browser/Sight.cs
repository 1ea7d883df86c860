using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Browser;

/// <summary>
/// Whether somebody looks at a page: what a browser tells it when its tab is covered by another. The tests' pages are paused after a
/// second.
/// </summary>
internal static class Sight
{
    /// <summary>Covers the page, and waits until it is paused.</summary>
    public static async Task PauseAsync(this Visit visit)
    {
        await visit.Page.EvaluateAsync("window.sameDocument = true");
        await TellAsync(visit, "hidden");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-paused", "");
        await Expect(visit.Page.Locator("main")).ToBeHiddenAsync();
    }

    /// <summary>Looks at it again; what follows waits for what it needs.</summary>
    public static Task LookAsync(this Visit visit) => TellAsync(visit, "visible");

    /// <summary>Looks at it again, and waits until it goes on: the same document, whose server knows it again.</summary>
    public static async Task GoOnAsync(this Visit visit)
    {
        await visit.LookAsync();
        await Expect(visit.Page.Locator("html:not([data-paused]):not([data-connection])")).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator("main")).ToBeVisibleAsync();
        if (!await visit.Page.EvaluateAsync<bool>("window.sameDocument === true"))
            throw new InvalidOperationException("The page has been loaded anew.");
    }

    private static Task TellAsync(Visit visit, string state) => visit.Page.EvaluateAsync(
        """
        state => {
            Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
            document.dispatchEvent(new Event("visibilitychange"));
        }
        """,
        state);
}
