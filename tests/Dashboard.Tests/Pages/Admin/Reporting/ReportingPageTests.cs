using Bunit;
using Dashboard.Data.Rollups;
using Dashboard.Data.Store.Entities;
using Dashboard.Pages.Admin.Reporting;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Admin.Sync;
using MudBlazor;
using Xunit;

namespace Dashboard.Tests.Pages.Admin.Reporting;

/// <summary>The page on which admins choose the reporting time zone.</summary>
public sealed class ReportingPageTests
{
    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_AnotherZoneSaved_SaysWhatCountsUntilThen()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = Show(desk);
        Assert.Equal("All numbers are those of UTC.", page.Find("[data-testid=zone-state]").TextContent);
        Assert.True(page.Find("[data-testid=zone-save]").HasAttribute("disabled"));

        await ChooseAsync(page, "Europe/Berlin");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(
            () => Assert.StartsWith("Saved.", page.Find("[data-testid=zone-outcome]").TextContent, StringComparison.Ordinal),
            Until.Patience);
        desk.LetThePageHear();
        page.WaitForAssertion(
            () => Assert.StartsWith(
                "Europe/Berlin is chosen", page.Find("[data-testid=zone-state]").TextContent, StringComparison.Ordinal),
            Until.Patience);
        Assert.Equal("Europe/Berlin", (await desk.Host.Get<ReportingZones>().ReadAsync(Token)).ZoneWanted);
    }

    [Fact]
    public async Task Page_SavedByAnotherMeanwhile_TellsAndKeepsWhatIsChosen()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = Show(desk);
        await ChooseAsync(page, "Asia/Tokyo");
        await desk.Host.Get<ReportingZones>().ChangeAsync(Data.Access.Viewer.CommandLine, null, "Europe/Berlin", Token);

        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(
            () => Assert.Contains("Somebody else", page.Find("[data-testid=zone-outcome]").TextContent, StringComparison.Ordinal),
            Until.Patience);
        Assert.Equal("Asia/Tokyo", page.Find("input#zone").GetAttribute("value"));
        Assert.Equal("Europe/Berlin", (await desk.Host.Get<ReportingZones>().ReadAsync(Token)).ZoneWanted);
    }

    [Fact]
    public async Task Page_NumbersAreCountedAgain_ShowsHowFar()
    {
        await using var desk = await SyncDesk.OpenAsync();
        await desk.AddAsync(new RollupBuild
        {
            Generation = 2,
            TimeZone = "Europe/Berlin",
            LastId = "",
            Total = 200,
            Done = 84,
            StartedAt = desk.Host.Clock.GetUtcNow(),
        });

        var progress = Show(desk).Find("[data-testid=zone-progress]").TextContent;

        Assert.Contains("counted again for Europe/Berlin", progress, StringComparison.Ordinal);
        Assert.Contains("42", progress, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_NoAdminAnyMore_ShowsNothing()
    {
        await using var desk = await SyncDesk.OpenAsync();
        await desk.DemoteAsync();

        var page = desk.Render<ReportingPage>();

        page.WaitForAssertion(() => Assert.Contains("no admin any more", page.Markup, StringComparison.Ordinal), Until.Patience);
        Assert.Empty(page.FindAll("form"));
    }

    [Theory]
    [InlineData("berl", "Europe/Berlin")]
    [InlineData("new york", "America/New_York")]
    [InlineData("utc", "UTC")]
    public void Find_PartOfAName_FindsIt(string typed, string name) => Assert.Contains(name, ZoneNames.Find(typed));

    private static IRenderedComponent<ReportingPage> Show(SyncDesk desk)
    {
        var page = desk.Render<ReportingPage>();
        page.WaitForElement("form", Until.Patience);
        return page;
    }

    private static Task ChooseAsync(IRenderedComponent<ReportingPage> page, string zone) =>
        page.InvokeAsync(() => page.FindComponent<MudAutocomplete<string>>().Instance.ValueChanged.InvokeAsync(zone));
}
