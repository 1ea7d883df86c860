using Bunit;
using Dashboard.Data.Access;
using Dashboard.Data.Store.Changes;
using Dashboard.Live;
using Dashboard.Pages.Csat;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Overview;
using Xunit;

namespace Dashboard.Tests.Pages.Csat;

public sealed class CsatPageTests
{
    [Fact]
    public async Task Page_OfASupervisor_CountsTheirTeamAlone()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);

        var page = desk.Show<CsatPage>("/csat?" + OverviewDesk.Days);

        Assert.Equal("5.00", page.Find("[data-testid=csat-average]").TextContent);
        Assert.Equal("1", page.Find("[data-testid=scored]").TextContent);
        Assert.Single(page.FindAll("[data-testid=csat-teams] a.mark"));
    }

    [Fact]
    public async Task Page_OfAManager_LeadsFromAMarkToItsRows()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<CsatPage>("/csat?" + OverviewDesk.Days);

        var lowest = page.FindAll("[data-testid=csat-distribution] a.mark")[0];
        Assert.StartsWith("/responses?", lowest.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("kind=csat&score=1", lowest.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll("[data-testid=csat-teams] a.mark").Count);
    }

    [Fact]
    public async Task Page_AskedForQuestionsOfNps_SaysWhatItShowsInstead()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<CsatPage>("/csat?family=nps-recommend&" + OverviewDesk.Days);

        Assert.Contains("This page is about CSAT", page.Find("[data-testid=filter-problems]").TextContent, StringComparison.Ordinal);
        Assert.Equal("3.00", page.Find("[data-testid=csat-average]").TextContent);
    }

    [Fact]
    public async Task Hours_OfTheWeek_AreCountedAfterTheRest()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<CsatPage>("/csat?" + OverviewDesk.Days);

        // Both scores were given on a Tuesday at ten.
        var cell = page.WaitForElement("[data-testid=week] a.mark, [data-testid=week] .mark");
        Assert.Contains("2 scores", cell.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hours_WithANewAnswer_AreCountedAgainAfterAMinuteByThemselves()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var page = desk.Show<CsatPage>("/csat?" + OverviewDesk.Days);
        page.WaitForElement("[data-testid=week] .mark");
        await desk.ScoreAsync(await desk.AccountAsync(), "3", "case-1", 3);

        desk.Host.Clock.Advance(ReloadThrottle.Interval);
        page.WaitForAssertion(() => Assert.Equal("3", page.Find("[data-testid=scored]").TextContent), Until.Patience);
        Assert.Contains("2 scores", Hour(page), StringComparison.Ordinal);
        desk.Host.Clock.Advance(TimeSpan.FromMinutes(1));

        page.WaitForAssertion(() => Assert.Contains("3 scores", Hour(page), StringComparison.Ordinal), Until.Patience);
    }

    [Fact]
    public async Task Hours_OfAViewerWithOtherRights_AreCountedAnewAtOnce()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager, RoleNames.Supervisor);
        var page = desk.Show<CsatPage>("/csat?" + OverviewDesk.Days);
        page.WaitForElement("[data-testid=week] .mark");
        await desk.TakeAwayAsync(RoleNames.Manager);

        desk.Host.Get<StoreChanges>().Publish();
        desk.Host.Clock.Advance(ReloadThrottle.Interval);

        page.WaitForAssertion(() => Assert.Contains("1 score", Hour(page), StringComparison.Ordinal), Until.Patience);
    }

    private static string? Hour(IRenderedComponent<CsatPage> page) => page.Find("[data-testid=week] .mark").GetAttribute("aria-label");
}
