using Bunit;
using Dashboard.Data.Feedback;
using Dashboard.Data.Rollups;
using Dashboard.Data.Settings;
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
        await page.Find("[data-testid=zone-save]").Closest("form")!.SubmitAsync();

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

        await page.Find("[data-testid=zone-save]").Closest("form")!.SubmitAsync();

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
    public async Task Agreed_Saved_HoldsAndIsInTheHistory()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = Show(desk);
        Assert.True(page.Find("[data-testid=agreed-save]").HasAttribute("disabled"));

        await page.Find("#thin-below").InputAsync("12");
        await page.Find("#week-start").ChangeAsync("Sunday");
        await page.Find("#report-name").InputAsync("Acme Ltd");
        await page.Find("#agreed-form").SubmitAsync();

        page.WaitForAssertion(
            () => Assert.StartsWith("Saved.", page.Find("[data-testid=agreed-outcome]").TextContent, StringComparison.Ordinal),
            Until.Patience);
        Assert.Equal(
            new ReportingConventions { ThinBelow = 12, WeekStart = DayOfWeek.Sunday, Name = "Acme Ltd" },
            await desk.Host.Get<ReportingDesk>().ReadAsync(Token));
        desk.LetThePageHear();
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".changes li").Count), Until.Patience);
        Assert.Contains("Monday →", page.Find(".changes").TextContent, StringComparison.Ordinal);
        Assert.Contains("Sunday", page.Find(".changes").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#thin-below", "3", "Type a whole number from 5 to 100.")]
    [InlineData("#thin-below", "many", "Type a whole number from 5 to 100.")]
    [InlineData("#report-name", "A name of more than sixty characters, which no head of a report shows", "at most 60 characters")]
    public async Task Agreed_CannotHold_SaysSoBesideTheFieldAndKeepsWhatIsTyped(string field, string typed, string error)
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = Show(desk);

        await page.Find(field).InputAsync(typed);
        await page.Find("#agreed-form").SubmitAsync();

        page.WaitForAssertion(
            () => Assert.Contains(error, page.Find(field + "-error").TextContent, StringComparison.Ordinal), Until.Patience);
        Assert.Equal(typed, page.Find(field).GetAttribute("value"));
        Assert.Equal(ReportingConventions.Default, await desk.Host.Get<ReportingDesk>().ReadAsync(Token));
    }

    [Fact]
    public async Task Agreed_SavedByAnotherMeanwhile_TellsOnceAndThenYields()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = Show(desk);
        await page.Find("#thin-below").InputAsync("12");
        await desk.Host.Get<ReportingDesk>().SetAsync(
            Data.Access.Viewer.CommandLine, new ReportingConventions { ThinBelow = 30 }, null, Token);

        await page.Find("#agreed-form").SubmitAsync();

        page.WaitForAssertion(
            () => Assert.Contains("Somebody else", page.Find("[data-testid=agreed-outcome]").TextContent, StringComparison.Ordinal),
            Until.Patience);
        Assert.Equal(30, (await desk.Host.Get<ReportingDesk>().ReadAsync(Token)).ThinBelow);
        await page.Find("#agreed-form").SubmitAsync();
        await Until.TrueAsync(
            async () => (await desk.Host.Get<ReportingDesk>().ReadAsync(Token)).ThinBelow == 12, "what is typed holds");
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
