using Microsoft.Playwright;

namespace Dashboard.Benchmarks;

/// <summary>Debian's Chromium without whatever it would do by itself beside the page.</summary>
internal static class QuietBrowser
{
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = "/usr/bin/chromium",
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"],
    });
}
