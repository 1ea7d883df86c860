using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Dashboard.TestKit;
using Microsoft.Playwright;

namespace Dashboard.Benchmarks;

/// <summary>
/// The published product in a real browser that has never seen it: what goes over the wire until the Overview is whole, and how long it
/// takes from the navigation until the first chart has its marks. Beside it the same visit with a warm cache.
/// </summary>
internal static class FirstVisit
{
    private const int Visits = 7;

    /// <summary>Notes in the page when the first mark of a chart is there.</summary>
    private const string Script =
        """
        new MutationObserver((_, observer) => {
            if (document.querySelector(".plot .mark")) {
                window.firstChartAt = performance.now();
                observer.disconnect();
            }
        }).observe(document, { subtree: true, childList: true });
        """;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        var folder = await workshop.CopyAsync("first-visit", cancellationToken);
        using var published = new TemporaryFolder();
        await PublishAsync(published.Path, cancellationToken);
        await using var product = ProductProcess.Start(published.File("Dashboard.dll"), folder, isDemo: false);
        await product.ReadyAsync(cancellationToken);
        var cookies = await SignedIn.CookiesAsync(product.Address, "manager@demo.example", "demo-demo-demo", cancellationToken);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await QuietBrowser.LaunchAsync(playwright);

        var visits = new List<(Look Cold, Look Warm)>();
        for (var visit = 0; visit < Visits; visit++)
            visits.Add(await VisitAsync(browser, product.Address, cookies));
        return
        [
            new Figure("First visit: transferred, cold cache", visits.Max(visit => visit.Cold.Bytes) / 1e6, "MB", 1.5)
            {
                Plain = visits.Max(visit => visit.Warm.Bytes) / 1e6,
                Against = "the second visit",
            },
            new Figure("First visit: until the first chart", Timing.Median([.. visits.Select(visit => visit.Cold.FirstChart)]), "ms", 1500)
            {
                Plain = Timing.Median([.. visits.Select(visit => visit.Warm.FirstChart)]),
                Against = "the second visit",
            },
        ];
    }

    /// <summary>A browser without a cache, twice.</summary>
    private static async Task<(Look Cold, Look Warm)> VisitAsync(IBrowser browser, Uri address, CookieContainer cookies)
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
        });
        await context.AddCookiesAsync(
            cookies
                .GetCookies(address)
                .Select(cookie => new Microsoft.Playwright.Cookie
                {
                    Name = cookie.Name,
                    Value = cookie.Value,
                    Url = address.ToString(),
                }));
        return (await LookAsync(context), await LookAsync(context));
    }

    private static async Task<Look> LookAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(Script);
        var network = await context.NewCDPSessionAsync(page);
        double bytes = 0;
        network.Event("Network.loadingFinished").OnEvent += (_, message) =>
            bytes += message!.Value.GetProperty("encodedDataLength").GetDouble();
        network.Event("Network.webSocketFrameReceived").OnEvent += (_, message) => bytes += Payload(message!.Value);
        await network.SendAsync("Network.enable");
        await page.GotoAsync("/");
        await page.WaitForFunctionAsync("() => window.firstChartAt");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.WaitForSelectorAsync("[data-testid=results][aria-busy=false]");
        var look = new Look(bytes, await page.EvaluateAsync<double>("window.firstChartAt"));
        await page.CloseAsync();
        return look;
    }

    /// <summary>
    /// What a frame brought once it is unpacked, which is more than went over the wire: the hub's messages are compressed there.
    /// </summary>
    private static double Payload(JsonElement message)
    {
        var response = message.GetProperty("response");
        var length = response.GetProperty("payloadData").GetString()!.Length;
        const int Binary = 2;
        return response.GetProperty("opcode").GetInt32() == Binary ? length * 3 / 4.0 : length;
    }

    private static async Task PublishAsync(string folder, CancellationToken cancellationToken)
    {
        // With the demo, or the build beside it, which other benchmarks start, would lose its own.
        using var publish = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    "publish",
                    Path.Combine(SourceTree.Root, "src", "Dashboard"),
                    "--configuration",
                    "Release",
                    "--output",
                    folder,
                    "-nodeReuse:false",
                    "-p:WithDemo=true",
                ])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            })!;
        var said = await publish.StandardOutput.ReadToEndAsync(cancellationToken);
        await publish.WaitForExitAsync(cancellationToken);
        if (publish.ExitCode != 0)
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"dotnet publish ended with {publish.ExitCode}:\n{said}"));
    }

    private sealed record Look(double Bytes, double FirstChart);
}
