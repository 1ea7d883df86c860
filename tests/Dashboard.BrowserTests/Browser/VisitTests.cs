using Microsoft.Playwright;
using Xunit;
using Xunit.Sdk;

namespace Dashboard.BrowserTests.Browser;

/// <summary>The browser itself works here, and its checks can fail.</summary>
public sealed class VisitTests(BrowserFixture browser)
{
    private const string Good = "<!doctype html><html lang=en><title>Dashboard</title><main><h1>Hello</h1></main></html>";

    [Fact]
    public Task Page_Sound_PassesEveryCheck() => browser.VisitAsync(
        async visit =>
        {
            await visit.Page.GotoAsync("data:text/html," + Good);

            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Hello");
            await visit.CheckAccessibilityAsync();
            Assert.True(File.Exists(await visit.ScreenshotAsync("smoke")));
        },
        Device.Phone with { Dark = true });

    [Fact]
    public async Task Page_WithConsoleError_FailsTheVisit()
    {
        var error = await Assert.ThrowsAsync<FailException>(() => browser.VisitAsync(WriteErrorAsync));

        Assert.Contains("broken chart", error.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(Artifacts.File("failures", Artifacts.NameOfTest() + ".zip")));
        Assert.True(File.Exists(Artifacts.File("failures", Artifacts.NameOfTest() + ".png")));
    }

    [Fact]
    public Task Page_WithExpectedConsoleError_PassesTheVisit() => browser.VisitAsync(visit =>
    {
        visit.ExpectConsoleError("^broken");
        return WriteErrorAsync(visit);
    });

    [Fact]
    public Task Page_WithImageWithoutText_FailsTheAccessibilityCheck() => browser.VisitAsync(async visit =>
    {
        await visit.Page.GotoAsync("data:text/html," + Good.Replace("</main>", "<img src='data:,'></main>", StringComparison.Ordinal));

        var error = await Assert.ThrowsAsync<FailException>(visit.CheckAccessibilityAsync);

        Assert.Contains("image-alt (critical)", error.Message, StringComparison.Ordinal);
    });

    private static async Task WriteErrorAsync(Visit visit)
    {
        await visit.Page.GotoAsync("data:text/html," + Good);
        await visit.Page.EvaluateAsync("console.error('broken chart')");
    }
}
