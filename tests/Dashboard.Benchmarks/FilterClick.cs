using Microsoft.Playwright;

namespace Dashboard.Benchmarks;

/// <summary>
/// In a real browser on 90 days: from the change of a filter to the last change of the page's DOM that follows it (cards,
/// charts and their tables), once the address carries the choice, the results no longer say aria-busy, and nothing has changed for 150 ms,
/// which are not counted. Beside it a change event that chooses what is chosen already: to the server and back, with nothing to do there.
/// </summary>
internal static class FilterClick
{
    private const int WarmUps = 4;
    private const int Clicks = 15;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        var folder = await workshop.CopyAsync("filter-click", cancellationToken);
        await using var product = ProductProcess.Start(folder, isDemo: false);
        await product.ReadyAsync(cancellationToken);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await QuietBrowser.LaunchAsync(playwright);
        var page = await OpenAsync(browser, product.Address);
        var account = folder.Text("SELECT Handle FROM Accounts ORDER BY lower(Handle) LIMIT 1");
        var noop = await RepeatAsync(_ => page.EvaluateAsync<double>("window.bench.nothing()"));
        var kind = await RepeatAsync(run => ChooseAsync(page, "kind", run % 2 == 0 ? "nps" : string.Empty));
        await page.ClickAsync("[data-testid=account-box]");
        await page.WaitForSelectorAsync("details[open] [type=checkbox]");
        var handle = await RepeatAsync(run => ChooseAsync(page, "account", run % 2 == 0 ? account : string.Empty));
        return
        [
            new Figure("Filter by survey to the last change on the page", kind, "ms", 200)
            {
                Plain = noop,
                Against = "an empty round trip",
            },
            new Figure("Filter by account to the last change on the page", handle, "ms", 200)
            {
                Plain = noop,
                Against = "an empty round trip",
            },
        ];
    }

    private static async Task<IPage> OpenAsync(IBrowser browser, Uri address)
    {
        var page = await browser.NewPageAsync(new BrowserNewPageOptions
        {
            BaseURL = address.ToString(),
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        await page.AddInitScriptAsync(FilterClickScript.Text);
        await page.GotoAsync("/account/login");
        await page.FillAsync("#email", "manager@demo.example");
        await page.FillAsync("#password", "demo-demo-demo");
        await page.ClickAsync("#sign-in");
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await page.GotoAsync(FormattableString.Invariant($"/?from={today.AddDays(-89):yyyy-MM-dd}&to={today:yyyy-MM-dd}"));
        await page.WaitForSelectorAsync("[data-testid=results][aria-busy=false] .chart .mark");
        return page;
    }

    private static Task<double> ChooseAsync(IPage page, string name, string value) =>
        page.EvaluateAsync<double>("choice => window.bench.choose(choice.name, choice.value)", new { name, value });

    private static async Task<double> RepeatAsync(Func<int, Task<double>> click)
    {
        var times = new List<double>();
        for (var run = 0; run < WarmUps + Clicks; run++)
        {
            var time = await click(run);
            if (run >= WarmUps)
                times.Add(time);
        }

        return Timing.Median(times);
    }
}
