using Bunit;
using Dashboard.Data.Access;
using Dashboard.Pages.Teams;
using Dashboard.Tests.Pages.Overview;
using Xunit;

namespace Dashboard.Tests.Pages.Teams;

public sealed class TeamsPageTests
{
    [Fact]
    public async Task Page_OfASupervisor_NamesTheirTeamAlone()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);

        var page = desk.Show<TeamsPage>("/teams?" + OverviewDesk.Days);

        var row = Assert.Single(page.FindAll("[data-testid=teams-table] tbody tr"));
        Assert.Contains("team=t-1", row.QuerySelector("th a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("few answers", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfATeam_NamesItsAgentsAndIsInTheAuditLog()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<TeamsPage>("/teams?team=t-2&" + OverviewDesk.Days);

        var row = Assert.Single(page.FindAll("[data-testid=teams-table] tbody tr"));
        Assert.Contains("agent=a-2", row.QuerySelector("th a")!.GetAttribute("href"), StringComparison.Ordinal);
        var look = Assert.Single(await desk.LooksAsync());
        Assert.StartsWith("/teams?", look.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfSeveralTeams_ComparesThemAndNamesNobody()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<TeamsPage>("/teams?team=t-2&team=t-1&" + OverviewDesk.Days);

        Assert.Equal(2, page.FindAll("[data-testid=teams-table] tbody tr").Count);
        Assert.Equal(["All teams", "2 teams"], page.FindAll(".crumbs li").Select(crumb => crumb.TextContent.Trim()));
        Assert.Equal(2, page.FindAll(".chip").Count);
        Assert.Empty(await desk.LooksAsync());
    }

    [Fact]
    public async Task Page_OfSeveralAgents_ComparesThemAndIsInTheAuditLog()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<TeamsPage>("/teams?agent=a-1&agent=a-2&" + OverviewDesk.Days);

        Assert.Equal(2, page.FindAll("[data-testid=teams-table] tbody tr").Count);
        Assert.Equal(["All teams", "2 agents"], page.FindAll(".crumbs li").Select(crumb => crumb.TextContent.Trim()));
        Assert.Single(await desk.LooksAsync());
    }

    [Fact]
    public async Task Page_OfOwnAndAnothersTeam_ShowsTheirOwnAlone()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);

        var page = desk.Show<TeamsPage>("/teams?team=t-1&team=t-2&" + OverviewDesk.Days);

        Assert.Contains("team “t-2” is not one you can see", page.Find("[data-testid=filter-problems]").TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll(".chip"));
        Assert.Single(page.FindAll("[data-testid=teams-table] tbody tr"));
    }

    [Theory]
    [InlineData(RoleNames.Manager, true, true)]
    [InlineData(RoleNames.Manager, false, false)]
    [InlineData(RoleNames.Supervisor, true, false)]
    public async Task Page_OfAManagerWhoIsAnAgentToo_SaysWithoutANumberWhyUnattributedIsMissing(string role, bool isLinked, bool says)
    {
        await using var desk = await OverviewDesk.OpenAsync(role);
        await desk.ScoreAsync(await desk.AccountAsync(), "3", "case-that-nobody-closed", 3);
        if (isLinked)
            await desk.LinkAsync("a-2");

        var page = desk.Show<TeamsPage>("/teams?" + OverviewDesk.Days);

        var sentence = page.FindAll("[data-testid=left-out]").Select(element => element.TextContent).SingleOrDefault("");
        Assert.Equal(says, sentence.Contains("Unattributed", StringComparison.Ordinal));
        Assert.DoesNotContain(sentence, char.IsDigit);
        Assert.Equal(
            role == RoleNames.Manager && !isLinked,
            page.FindAll("[data-testid=teams-table] tbody tr").Any(row => row.TextContent.Contains("Unattributed", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Page_OfAnAgent_ShowsTheirOwnNumbersAndTheWayBack()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<TeamsPage>("/teams?team=t-2&agent=a-2&" + OverviewDesk.Days);

        Assert.Equal("1.00", page.Find("[data-testid=csat-average]").TextContent);
        Assert.Equal(2, page.FindAll(".crumbs a").Count);
    }

    [Fact]
    public async Task Page_UnknownMeasureAndColumn_NamesBothAndShowsTheDefault()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<TeamsPage>("/teams?measure=mars&sort=-venus&" + OverviewDesk.Days);

        var problems = page.Find("[data-testid=view-problems]").TextContent;
        Assert.Contains("mars", problems, StringComparison.Ordinal);
        Assert.Contains("venus", problems, StringComparison.Ordinal);
        Assert.Equal("ascending", page.Find("th[aria-sort]").GetAttribute("aria-sort"));
    }
}
