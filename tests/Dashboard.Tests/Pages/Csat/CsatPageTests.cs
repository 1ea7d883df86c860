using Bunit;
using Dashboard.Controls;
using Dashboard.Data.Access;
using Dashboard.Data.Planning.Topics;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Store.Changes;
using Dashboard.Live;
using Dashboard.Pages.Csat;
using Dashboard.Pages.Nps;
using Dashboard.Pages.Responses;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Overview;
using Dashboard.Tests.Pages.Words;
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
    public async Task Page_FilteredBySegment_HidesItsSumsAndSaysHowToSeeThem()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<CsatPage>($"/csat?{OverviewDesk.Days}&segment=satisfied&segment=promoters");

        Assert.Empty(page.FindAll(".metric, .chart"));
        Assert.Equal($"/csat?{OverviewDesk.Days}", page.Find(".chosen-ways a").GetAttribute("href"));
        Assert.Contains("This page is about CSAT", page.Find("[data-testid=filter-problems]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Legend_OfASplit_LeadsToTheAnswersOfEachPart()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<CsatPage>("/csat?" + OverviewDesk.Days);

        Assert.Equal(
            [
                $"/responses?{OverviewDesk.Days}&kind=csat&segment=satisfied&comment=all",
                $"/responses?{OverviewDesk.Days}&kind=csat&segment=unsatisfied&segment=neither&comment=all",
            ],
            page.FindAll("[data-testid=csat-distribution] .legend a").Select(link => link.GetAttribute("href")));
        Assert.Equal(2, page.FindAll("[data-testid=csat-split] .legend a").Count);
    }

    [Fact]
    public async Task Tags_OfConversations_AreBarsAndNarrowThePage()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        Assert.Empty(desk.Show<CsatPage>("/csat?" + OverviewDesk.Days).FindAll("[data-testid=csat-tags]"));
        await TagAsync(desk, ("case-1", "a-1", "t-1", ["delivery", "refund"]), ("case-2", "a-2", "t-2", ["refund"]));

        var page = desk.Show<CsatPage>("/csat?" + OverviewDesk.Days);
        var links = page.FindAll("[data-testid=csat-tags] a.mark").Select(bar => bar.GetAttribute("href")!).ToList();
        var average = page.Find("[data-testid=csat-average]").TextContent;
        var narrowed = desk.Show<CsatPage>("/csat?tag=delivery&" + OverviewDesk.Days);

        Assert.Equal(2, links.Count);
        Assert.Contains("kind=csat&tag=delivery", links[0], StringComparison.Ordinal);
        Assert.Equal(("3.00", "5.00"), (average, narrowed.Find("[data-testid=csat-average]").TextContent));
        Assert.Contains("Tag: delivery", narrowed.Find(".chip").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Topics_OfComments_AreBarsThatLeadToTheirAnswers()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        await WrittenAnswers.WriteEnglishAsync(desk, WrittenAnswers.FirstCase, 40);
        Assert.Empty(desk.Show<CsatPage>("/csat?" + OverviewDesk.Days).FindAll("[data-testid=csat-topics]"));
        await desk.Host.Get<TopicEditor>().AddAsync(DataHost.Manager, new TopicDraft("Delivery", ["parcel"]), CancellationToken.None);

        var page = desk.Show<CsatPage>("/csat?" + OverviewDesk.Days);

        var bar = page.Find("[data-testid=csat-topics] a.mark");
        Assert.Contains("Delivery", bar.TextContent, StringComparison.Ordinal);
        Assert.Contains("1.00", bar.TextContent, StringComparison.Ordinal);
        Assert.Contains("kind=csat&topic=1", bar.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(desk.Show<NpsPage>("/nps?" + OverviewDesk.Days).FindAll("[data-testid=nps-topics]"));
    }

    [Fact]
    public async Task Tags_OfOwnResultsAlone_AreNotOffered()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        await TagAsync(desk, ("case-1", "a-1", "t-1", ["delivery"]), ("case-2", "a-2", "t-2", ["refund"]));
        await desk.LinkAsync("a-1");

        var page = desk.Show<CsatPage>("/csat?tag=delivery&" + OverviewDesk.Days);

        Assert.Contains("“delivery”", page.Find("[data-testid=filter-problems]").TextContent, StringComparison.Ordinal);
        await page.Find("details:has([data-testid=tag-box])").TriggerEventAsync("onmenutoggle", new MenuToggleEventArgs { IsOpen = true });
        Assert.Equal(["refund"], page.FindAll("details:has([data-testid=tag-box]) label").Select(label => label.TextContent.Trim()));
        Assert.Single(page.FindAll("[data-testid=csat-tags] a.mark"));
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
    public async Task Hours_OfTheWeek_LeadToExactlyTheirAnswers()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var account = await desk.AccountAsync();
        foreach (var (id, hours) in new[] { ("11", 3.5), ("12", 3.6), ("13", 24.0), ("14", 51.9), ("15", 192.2) })
            await desk.ScoreAsync(account, id, "case-1", 4, hours);
        var page = desk.Show<CsatPage>("/csat?" + OverviewDesk.Days);
        page.WaitForElement("[data-testid=week] a.mark");

        var cells = page.FindAll("[data-testid=week] a.mark")
            .ToDictionary(cell => cell.GetAttribute("href")!, cell => cell.GetAttribute("aria-label")!, StringComparer.Ordinal);

        Assert.Equal(4, cells.Count);
        foreach (var (href, name) in cells)
        {
            var count = desk.Show<ResponsesPage>(href).Find("[data-testid=count]").TextContent;
            Assert.Contains(", " + count.Replace("answer", "score", StringComparison.Ordinal), name, StringComparison.Ordinal);
            Assert.Matches("&kind=csat&weekday=[a-z]+&hour=[0-9]+&comment=all$", href);
        }
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

    /// <summary>Says of closings that are known what they were about.</summary>
    private static Task TagAsync(OverviewDesk desk, params (string Case, string Agent, string Team, string[] Tags)[] closings) =>
        desk.Host.Get<ConversationRecorder>().RecordAsync(
            [
                .. closings.Select(closing => new ClosedConversation
                {
                    ExternalId = closing.Case,
                    AccountUserId = FeedbackFixture.AccountUserId,
                    AgentId = closing.Agent,
                    TeamId = closing.Team,
                    ClosedAt = desk.Host.Clock.GetUtcNow().AddHours(-1),
                    Tags = closing.Tags,
                }),
            ],
            Xunit.TestContext.Current.CancellationToken);

    private static string? Hour(IRenderedComponent<CsatPage> page) => page.Find("[data-testid=week] .mark").GetAttribute("aria-label");
}
