using Bunit;
using Dashboard.Data.Access;
using Dashboard.Pages.Teams;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Overview;
using Dashboard.Tests.Pages.Why;
using Xunit;

namespace Dashboard.Tests.Pages.Teams;

public sealed class TeamsPageTests
{
    private static readonly string[] Signs =
        ["[data-testid=teams-table]", "[data-testid=csat-average-trend]", "[data-testid=csat-questions]", "[data-testid=comments]",
         "[data-testid=coaching]"];

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

        Assert.Contains(
            "team “t-2” is not one you can see",
            page.Find("[data-testid=filter-problems]").TextContent,
            StringComparison.Ordinal);
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
        Assert.Equal(says, sentence.Contains("whose agent nobody knows", StringComparison.Ordinal));
        Assert.DoesNotContain(sentence, char.IsDigit);
        Assert.Equal(
            role == RoleNames.Manager && !isLinked,
            page.FindAll("[data-testid=teams-table] tbody tr")
                .Any(row => row.TextContent.Contains("Unattributed", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Page_OfAnAgent_ShowsTheirOwnNumbersAndTheWayBack()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<TeamsPage>("/teams?team=t-2&agent=a-2&tab=numbers&" + OverviewDesk.Days);

        Assert.Equal("1.00", page.Find("[data-testid=csat-average]").TextContent);
        Assert.Equal("Agent a-2", page.Find("h1").TextContent);
        Assert.Equal(2, page.FindAll(".crumbs a").Count);
    }

    [Fact]
    public async Task Table_OfTwoPeriods_SaysWhatHasChangedAndSortsByIt()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        await Moves.AskAgainAsync(desk);

        var page = desk.Show<TeamsPage>("/teams?from=2026-02-15&to=2026-02-28&compare=2026-02-01..2026-02-14&sort=-change");

        var header = page.Find("[data-testid=teams-table] th[aria-sort]");
        Assert.Equal("CSAT average: change▾", header.TextContent.Trim());
        Assert.EndsWith("&sort=change", header.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("no clear change", page.Find("[data-testid=teams-table] tbody tr").TextContent, StringComparison.Ordinal);
        Assert.Contains("\u22122.00", page.Find("[data-testid=teams-table] tbody tr").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("team=t-2", "[data-testid=teams-table]")]
    [InlineData("team=t-2&tab=agents", "[data-testid=teams-table]")]
    [InlineData("team=t-2&tab=numbers", "[data-testid=csat-average-trend]")]
    [InlineData("team=t-2&tab=topics", "[data-testid=csat-questions]")]
    [InlineData("team=t-2&tab=comments", "[data-testid=comments]")]
    [InlineData("agent=a-2", "[data-testid=coaching]")]
    [InlineData("agent=a-2&tab=numbers", "[data-testid=csat-average-trend]")]
    [InlineData("agent=a-2&tab=topics", "[data-testid=csat-questions]")]
    [InlineData("agent=a-2&tab=comments", "[data-testid=comments]")]
    [InlineData("agent=a-2&tab=agents", "[data-testid=coaching]")]
    public async Task Page_OfATab_RendersThatOneAlone(string query, string sign)
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<TeamsPage>($"/teams?{query}&{OverviewDesk.Days}");

        page.WaitForElement(sign, Until.Patience);
        Assert.Single(Signs, other => page.FindAll(other).Count > 0);
        Assert.Single(page.FindAll("[role=tabpanel]"));
        Assert.Empty(page.FindAll("[data-testid=view-problems]"));
        Assert.Single(await desk.LooksAsync());
    }

    [Fact]
    public async Task Tab_Chosen_IsInTheAddressAndTheWayBackLeadsToTheOneBefore()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var page = desk.Show<TeamsPage>("/teams?team=t-2&" + OverviewDesk.Days);
        var first = desk.Navigation.Uri;

        await page.FindAll("[role=tab]")[3].ClickAsync();

        Assert.EndsWith("&tab=comments", desk.Navigation.Uri, StringComparison.Ordinal);
        page.WaitForElement("[data-testid=comments]", Until.Patience);
        Assert.Equal(["false", "false", "false", "true"], page.FindAll("[role=tab]").Select(tab => tab.GetAttribute("aria-selected")));
        desk.Navigation.NavigateTo(first);
        page.WaitForElement("[data-testid=teams-table]", Until.Patience);
        Assert.Equal("true", page.Find("[role=tab]").GetAttribute("aria-selected"));
        Assert.EndsWith(OverviewDesk.Days, desk.Navigation.Uri, StringComparison.Ordinal);
        Assert.Single(await desk.LooksAsync());
    }

    [Fact]
    public async Task Page_OfAllTeams_HasNoTabs()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<TeamsPage>($"/teams?tab=comments&{OverviewDesk.Days}");

        Assert.Empty(page.FindAll("[role=tab]"));
        Assert.Single(page.FindAll("[data-testid=teams-table]"));
        Every.One(
            page.FindAll("[data-testid=teams-table] tbody a"),
            link => Assert.DoesNotContain("tab=", link.GetAttribute("href")!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Comments_OfATeam_LeaveOutTheReadersOwn()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        await desk.Fixture.CloseAsync(("case-3", "a-3", "t-2"));
        var (account, sent) = (await desk.AccountAsync(), new DateTimeOffset(2026, 2, 11, 9, 0, 0, TimeSpan.Zero));
        await desk.Fixture.MergeAsync(
            account,
            FeedbackFixture.Scored(FeedbackFixture.Prompt("7", sent, externalId: "case-2"), 2, sent.AddHours(1), "about me"),
            FeedbackFixture.Scored(FeedbackFixture.Prompt("8", sent, externalId: "case-3"), 4, sent.AddHours(1), "about another"));
        await desk.LinkAsync("a-2");

        var page = desk.Show<TeamsPage>($"/teams?team=t-2&tab=comments&{OverviewDesk.Days}");

        page.WaitForAssertion(
            () => Assert.Equal(["about another"], page.FindAll(".comment").Select(comment => comment.TextContent)),
            Until.Patience);
    }

    [Fact]
    public async Task Page_UnknownTab_NamesItAndShowsTheFirst()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<TeamsPage>($"/teams?team=t-2&tab=moons&{OverviewDesk.Days}");

        Assert.Contains("moons", page.Find("[data-testid=view-problems]").TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll("[data-testid=teams-table]"));
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
