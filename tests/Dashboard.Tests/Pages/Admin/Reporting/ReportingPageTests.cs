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

    [Fact]
    public async Task Mail_WhereNoneIsSent_SaysSoAndOffersNothing()
    {
        await using var desk = await SyncDesk.OpenAsync();

        var page = Show(desk);

        Assert.Contains("Mail:Host", page.Find("[data-testid=mail-off]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=mail-test]"));
    }

    [Fact]
    public async Task Mail_TestAsked_GoesToWhoAsksAndTheSettingsAreShownWithoutThePassword()
    {
        await using var mail = await MailServer.StartAsync();
        await using var desk = await SyncDesk.OpenAsync(mail.Settings());
        var page = Show(desk);

        _ = page.Find("[data-testid=mail-test]").ClickAsync();

        page.WaitForAssertion(
            () => Assert.Contains("taken a test mail", page.Find("[data-testid=mail-outcome]").TextContent, StringComparison.Ordinal),
            Until.Patience);
        Assert.Equal(["ada@acme.example"], (await mail.NextAsync(Token)).To);
        Assert.Contains($"localhost:{mail.Port}, encrypted", page.Find("[data-testid=mail-facts]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(MailServer.Password, page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_TestWithAWrongPassword_SaysWhatToLookAt()
    {
        await using var mail = await MailServer.StartAsync();
        var settings = mail.Settings();
        settings["Mail:Password"] = "not the right one";
        await using var desk = await SyncDesk.OpenAsync(settings);
        var page = Show(desk);

        _ = page.Find("[data-testid=mail-test]").ClickAsync();

        page.WaitForAssertion(
            () => Assert.Contains("did not accept", page.Find("[data-testid=mail-outcome]").TextContent, StringComparison.Ordinal),
            Until.Patience);
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
