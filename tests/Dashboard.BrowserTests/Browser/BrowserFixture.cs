using Dashboard.BrowserTests.Browser;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Dashboard.BrowserTests.Browser;

/// <summary>One Chromium for all browser tests; each visit has its own context, so cookies and storage never meet.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--lang=en-GB", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Long for a loaded machine; what is there sooner is not waited for.</summary>
    private const float PatienceInMilliseconds = 15_000;

    /// <summary>
    /// Whether traces of failed journeys hold pictures and the page after each step, which takes a fifth longer; <c>test.sh --watch</c>
    /// sets it.
    /// </summary>
    private static bool IsWatched { get; } = Environment.GetEnvironmentVariable("DASHBOARD_TEST_WATCH") is { Length: > 0 };

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(PatienceInMilliseconds);

        // Debian's Chromium: the driver's own browsers are a download that tests should not depend on. Its shell is the same engine
        // without windows around it, and takes two fifths less of the processors, which is what these journeys wait for.
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium-headless-shell",
            Headless = true,
            Args = Flags,
        });
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>
    /// Opens a page and walks through <paramref name="journey"/>. It fails when the journey does, or when the page wrote an
    /// error to the console that was not expected; then trace and screenshot are kept under <c>artifacts/failures/</c>.
    /// </summary>
    /// <param name="journey">What the person does and sees.</param>
    /// <param name="device">Size, theme, language and address of the site; <see cref="Device.Desktop"/> when null.</param>
    public async Task VisitAsync(Func<Visit, Task> journey, Device? device = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        await using var context = await _browser!.NewContextAsync((device ?? Device.Desktop).ToOptions());
        await context.Tracing.StartAsync(new TracingStartOptions { Screenshots = IsWatched, Snapshots = IsWatched });
        var visit = new Visit(await context.NewPageAsync());
        try
        {
            await journey(visit);
            visit.FailOnConsoleErrors();
        }
        catch
        {
            await KeepAsync(context, visit);
            throw;
        }
    }

    private static async Task KeepAsync(IBrowserContext context, Visit visit)
    {
        var name = Artifacts.NameOfTest();
        try
        {
            await visit.Page.ScreenshotAsync(
                new PageScreenshotOptions { Path = Artifacts.File("failures", name + ".png"), FullPage = true });
        }
        catch (Exception exception) when (exception is PlaywrightException or TimeoutException)
        {
            // A page between two documents cannot be drawn, and that must not be told in place of why the journey failed.
        }

        await context.Tracing.StopAsync(new TracingStopOptions { Path = Artifacts.File("failures", name + ".zip") });
    }
}
