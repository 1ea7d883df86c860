using Bunit;
using Dashboard.Data.Access;
using Dashboard.TestKit;
using Dashboard.Tests.Formats;
using Dashboard.Tests.Pages.Overview;
using Xunit;

namespace Dashboard.Tests.ResultPages.Frame;

public sealed class FileLinksTests
{
    [Theory]
    [InlineData("", "2 answers.")]
    [InlineData("&team=t-1", "1 answer.")]
    public async Task Menu_Opened_SaysHowManyAnswersAFileHas(string filter, string said)
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var page = desk.Show(OverviewDesk.Days + filter);
        Assert.Equal("", page.Find("[data-testid=file-rows]").TextContent);

        await page.Find("[data-testid=downloads]").TriggerEventAsync("ontoggle", EventArgs.Empty);

        page.WaitForAssertion(() => Assert.Equal(said, page.Find("[data-testid=file-rows]").TextContent), Until.Patience);
    }

    [Fact]
    public async Task Menu_WithoutOnesOwnAnswers_CountsThoseOfOthersAlone()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        await desk.LinkAsync("a-1");
        var page = desk.Show(OverviewDesk.Days);

        await page.Find("[data-testid=downloads]").TriggerEventAsync("ontoggle", EventArgs.Empty);

        page.WaitForAssertion(() => Assert.Equal("1 answer.", page.Find("[data-testid=file-rows]").TextContent), Until.Patience);
    }

    [Theory]
    [InlineData("en", "Report as PDF")]
    [InlineData("de", "Bericht als PDF")]
    public async Task Menu_WithoutChromium_SaysWhatToInstallInTheButtonsPlace(string language, string name)
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        desk.Print.Chromium = "/nowhere/chromium";
        using var reader = Reading.As(language);
        var page = desk.Show(OverviewDesk.Days);

        var button = page.Find("[data-testid=no-pdf]");

        Assert.True(button.HasAttribute("disabled"));
        Assert.StartsWith(name, button.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("Reports:Chromium", button.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll(".downloads a"), link => link.GetAttribute("href")!.Contains(".pdf", StringComparison.Ordinal));
    }
}
