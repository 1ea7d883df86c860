using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.BrowserTests.Browser;

/// <summary>One page in the hands of a test.</summary>
public sealed class Visit
{
    private const int TallestPicture = 6_000;

    private readonly List<string> _errors = [];

    // A machine that has too much to do says nothing for seconds; the page connects again, and what the journey looks at tells whether it
    // did.
    private readonly List<Regex> _expected = [new("Server timeout elapsed", RegexOptions.None, TimeSpan.FromSeconds(1))];

    internal Visit(IPage page)
    {
        Page = page;
        page.Console += (_, message) => Note(string.Equals(message.Type, "error", StringComparison.Ordinal), message.Text);
        page.PageError += (_, error) => Note(isError: true, error);
    }

    /// <summary>The page itself.</summary>
    public IPage Page { get; }

    /// <summary>Console errors that belong to the journey, such as the 403 of a refused page.</summary>
    public void ExpectConsoleError([StringSyntax(StringSyntaxAttribute.Regex)] string pattern) =>
        _expected.Add(new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1)));

    /// <summary>Saves the page, up to 6,000 pixels of it, as <c>artifacts/screenshots/NAME.png</c>.</summary>
    /// <returns>The file's path.</returns>
    public async Task<string> ScreenshotAsync(string name)
    {
        var path = Artifacts.File("screenshots", name + ".png");
        var (width, height) = (Page.ViewportSize!.Width, Page.ViewportSize.Height);

        // A window as tall as the page: a picture of more than the window shrinks it for a moment, and charts with it.
        // Of a long list its beginning is enough.
        var whole = await Page.EvaluateAsync<int>("document.documentElement.scrollHeight");
        await Page.SetViewportSizeAsync(width, Math.Clamp(whole, height, TallestPicture));
        await Page.EvaluateAsync("scrollTo(0, 0)");
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = path });
        await Page.SetViewportSizeAsync(width, height);
        return path;
    }

    /// <summary>Fails when axe finds an accessibility violation, naming rule, place and remedy of each.</summary>
    public Task CheckAccessibilityAsync() => CheckAsync(Axe.EveryRule);

    /// <summary>
    /// The same on a page that is looked at with several devices: on some by all rules, on the others by those about colours alone.
    /// </summary>
    public Task CheckAccessibilityAsync(Device device) => CheckAsync(device.HasAllOfAxe ? Axe.EveryRule : Axe.RulesOfColours);

    /// <summary>The same for a part of the page, which takes a fraction of the time.</summary>
    public static async Task CheckAccessibilityAsync(ILocator part) => Report(part.Page.Url, await Axe.RunAsync(part, Axe.EveryRule));

    private async Task CheckAsync(string rules)
    {
        // A page that a click has only begun to fetch has no title and no heading yet.
        await Assertions.Expect(Page.Locator("h1").First).ToBeAttachedAsync();
        Report(Page.Url, await Axe.RunAsync(Page, rules));
    }

    private static void Report(string url, IReadOnlyList<AxeViolation> violations)
    {
        if (violations.Count > 0)
            Assert.Fail(AxeReport.Of(url, violations));
    }

    /// <summary>Fails when the page has written errors so far that no test expected.</summary>
    public void FailOnConsoleErrors()
    {
        lock (_errors)
        {
            var unexpected = _errors.Where(error => !_expected.Exists(pattern => pattern.IsMatch(error))).ToList();
            if (unexpected.Count > 0)
                Assert.Fail($"The browser's console at {Page.Url} has errors:\n{string.Join('\n', unexpected)}");
        }
    }

    private void Note(bool isError, string text)
    {
        if (!isError)
            return;
        lock (_errors)
            _errors.Add(text);
    }
}
