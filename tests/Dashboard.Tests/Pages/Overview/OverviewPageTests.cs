using Bunit;
using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.Data.Sync;
using Dashboard.Data.Sync.Inbox;
using Dashboard.Data.Store.Changes;
using Dashboard.Live;
using Dashboard.Pages.Overview;
using Dashboard.TestKit;
using Dashboard.Tests.Formats;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dashboard.Tests.Pages.Overview;

public sealed class OverviewPageTests
{
    [Fact]
    public async Task Page_OfAManager_ShowsAllTeamsAndOffersFiles()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var page = desk.Show(OverviewDesk.Days);

        Assert.Contains("2", TextOf(page, "scored"), StringComparison.Ordinal);
        Assert.Contains("3.00", TextOf(page, "csat-average"), StringComparison.Ordinal);
        Every.One(page.FindAll(".downloads a"), link => Assert.Contains(OverviewDesk.Days, link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal(2, page.FindAll(".downloads a").Count);
    }

    [Fact]
    public async Task Page_OfASupervisor_ShowsTheirTeamAndNoFiles()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);
        var page = desk.Show(OverviewDesk.Days);

        Assert.Contains("5.00", TextOf(page, "csat-average"), StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".downloads a"));
        Assert.NotEmpty(page.FindAll(".chart-menu"));
        Assert.DoesNotContain(page.FindAll(".chart-menu .menu-item"), item => item.TextContent.StartsWith("Download", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Chart_TakenAlongByAManager_IsInTheAuditLog()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var script = desk.JSInterop.SetupModule(call => call.Identifier == "import");
        script.SetupVoid("save", _ => true).SetVoidResult();
        var page = desk.Show(OverviewDesk.Days);

        await page.Find("[data-chart=csat-trend]").QuerySelectorAll(".menu-item").Single(item => item.TextContent == "Download PNG").ClickAsync();

        var file = Assert.Single(await desk.FilesAsync());
        Assert.Equal(("ann@acme.example", $"/?{OverviewDesk.Days}#csat-trend.png"), (file.UserName, file.Details));
        Assert.Equal("csat-trend-all-accounts-2026-02-01-to-2026-02-28.png", Assert.Single(script.Invocations["save"]).Arguments[2]);
    }

    [Theory]
    [InlineData("from=yesterday", "from “yesterday”", "the last 30 days are shown")]
    [InlineData("from=2026-02-28&to=2026-02-01", "from “2026-02-28”", "the last 30 days are shown")]
    [InlineData("account=nobody", "account “nobody”", "")]
    [InlineData("team=t-2", "team “t-2”", "")]
    [InlineData("agent=a-2", "agent “a-2”", "")]
    [InlineData("kind=ces", "kind “ces”", "both are shown")]
    [InlineData("compare=mars", "compare “mars”", "the previous period is compared")]
    public async Task Page_WrongFilter_NamesItAndShowsTheDefault(string query, string named, string instead)
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);
        var page = desk.Show(query);

        var problem = Assert.Single(page.FindAll("[data-testid=filter-problems] p")).TextContent;
        Assert.StartsWith(named, problem, StringComparison.Ordinal);
        Assert.Contains(instead, problem, StringComparison.Ordinal);
        Assert.Contains("5.00", TextOf(page, "csat-average"), StringComparison.Ordinal);
        Assert.Empty(await desk.LooksAsync());
    }

    [Fact]
    public async Task Page_StoreInTroubleThenWell_SaysSoInOneSentenceAndGoesOn()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);
        var page = desk.Show(OverviewDesk.Days);
        desk.Host.Get<StoreHealth>().Note(new SqliteException("full", 13));
        desk.Host.Clock.Advance(ReloadThrottle.Interval);
        page.WaitForAssertion(() => Assert.Contains("newer answers are missing", page.Find("[data-testid=store-trouble]").TextContent, StringComparison.Ordinal), Until.Patience);
        Assert.Contains("5.00", TextOf(page, "csat-average"), StringComparison.Ordinal);

        await desk.Host.Get<StoreProbe>().RunAsync(Xunit.TestContext.Current.CancellationToken);
        desk.Host.Clock.Advance(ReloadThrottle.Interval);

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=store-trouble]")), Until.Patience);
    }

    [Fact]
    public async Task Page_StoreFileMovedAwayAndBack_SaysSoAndGoesOn()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);
        var page = desk.Show(OverviewDesk.Days);
        var place = desk.Host.Get<StoreMigrator>().Place();
        File.Move(place, place + ".away");

        await Assert.ThrowsAsync<InboxUnavailableException>(
            () => desk.Host.Get<FeedbackReceiver>().ReceiveAsync("{}"u8.ToArray(), Xunit.TestContext.Current.CancellationToken));
        desk.Host.Clock.Advance(ReloadThrottle.Interval);
        page.WaitForAssertion(() => Assert.NotEmpty(page.Find("[data-testid=store-trouble]").TextContent.Trim()), Until.Patience);
        Assert.Contains("5.00", TextOf(page, "csat-average"), StringComparison.Ordinal);

        File.Move(place + ".away", place);
        await desk.Host.Get<StoreProbe>().RunAsync(Xunit.TestContext.Current.CancellationToken);
        desk.Host.Clock.Advance(ReloadThrottle.Interval);
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=store-trouble]")), Until.Patience);
    }

    [Fact]
    public async Task Page_SeveralWrongFilters_NamesEach()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var page = desk.Show("from=x&team=y&kind=z");

        Assert.Equal(3, page.FindAll("[data-testid=filter-problems] li").Count);
    }

    [Fact]
    public async Task Page_FilteredByAnAgent_IsInTheAuditLogOnce()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        desk.Show($"{OverviewDesk.Days}&agent=a-1");

        var look = Assert.Single(await desk.LooksAsync());
        Assert.Equal(("ann@acme.example", $"?{OverviewDesk.Days}&agent=a-1"), (look.UserName, look.Details));
    }

    [Fact]
    public async Task Page_StoreChanges_IsReadAnewAndJournaledOnlyOnce()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var page = desk.Show($"{OverviewDesk.Days}&agent=a-1");
        await desk.ScoreAsync(await desk.AccountAsync(), "3", "case-1", 1);
        Assert.Contains("5.00", TextOf(page, "csat-average"), StringComparison.Ordinal);

        desk.Host.Clock.Advance(ReloadThrottle.Interval);

        page.WaitForAssertion(() => Assert.Contains("3.00", TextOf(page, "csat-average"), StringComparison.Ordinal), Until.Patience);
        Assert.Single(await desk.LooksAsync());
    }

    [Fact]
    public async Task Page_StoreChangesForAGerman_StaysGermanAndSaysWhen()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var page = ShowToAGerman(desk);
        Assert.Equal(("Überblick", "3,00"), (page.Find("h1").TextContent, TextOf(page, "csat-average")));
        Assert.Equal("", TextOf(page, "updated"));
        await desk.ScoreAsync(await desk.AccountAsync(), "3", "case-1", 4);

        desk.Host.Clock.Advance(ReloadThrottle.Interval);

        page.WaitForAssertion(() => Assert.Equal("3,33", TextOf(page, "csat-average")), Until.Patience);
        Assert.StartsWith("Aktualisiert, ", TextOf(page, "updated"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_StoreChangesElsewhere_IsNotDrawnAnew()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);
        var page = desk.Show(OverviewDesk.Days);
        var version = page.Instance.Version;
        await desk.ScoreAsync(await desk.AccountAsync(), "3", "case-2", 1);

        desk.Host.Clock.Advance(ReloadThrottle.Interval);
        await page.InvokeAsync(() => { });
        await desk.ScoreAsync(await desk.AccountAsync(), "4", "case-1", 1);
        desk.Host.Clock.Advance(ReloadThrottle.Interval);

        page.WaitForAssertion(() => Assert.Equal("3.00", TextOf(page, "csat-average")), Until.Patience);
        Assert.Equal(version + 1, page.Instance.Version);
    }

    [Theory]
    [InlineData("", "t-1", "a-1", 1)]
    [InlineData("", "t-2", "a-2", 0)]
    [InlineData("", "t-1", "a-2", 0)]
    [InlineData("&agent=a-1", "t-1", "a-1", 1)]
    [InlineData("&agent=a-1", "t-1", "a-3", 0)]
    public async Task Page_AnAnswerIsPushed_LooksAgainOnlyForWhatItShows(string filter, string team, string agent, int looks)
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);
        await desk.Fixture.CloseAsync(("case-3", "a-3", "t-1"));
        await desk.LinkAsync("a-2");
        desk.Show(OverviewDesk.Days + filter);
        var changed = await desk.AgentAsync(team, agent);
        var waiting = desk.Host.Clock.WaitingTimers;

        desk.Host.Get<StoreChanges>().Publish(StoreChange.OfResults([changed]));

        Assert.Equal(waiting + looks, desk.Host.Clock.WaitingTimers);
    }

    [Fact]
    public async Task Page_RoleIsTakenAway_ShowsNothingAfterAMinute()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);
        var page = desk.Show(OverviewDesk.Days);
        await desk.TakeAwayAsync(RoleNames.Supervisor);

        desk.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        desk.Host.Clock.Advance(ReloadThrottle.Interval);

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=csat-average]")), Until.Patience);
    }

    [Fact]
    public async Task Page_NothingItShowsHasChanged_IsNotRendered()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);
        await desk.LinkAsync("a-2");
        var page = desk.Show(OverviewDesk.Days);
        var renders = page.RenderCount;

        desk.Host.Get<StoreChanges>().Publish();
        await desk.ReadAgainAsync(page, ReloadThrottle.Interval);
        desk.Host.Get<StoreChanges>().Publish(StoreChange.OfAnybodysRights);
        await desk.ReadAgainAsync(page, TimeSpan.Zero);
        await desk.ReadAgainAsync(page, TimeSpan.FromMinutes(1) + ReloadThrottle.Interval);

        Assert.Equal(renders, page.RenderCount);
        await desk.ScoreAsync(await desk.AccountAsync(), "4", "case-1", 1);
        desk.Host.Clock.Advance(ReloadThrottle.Interval);
        page.WaitForAssertion(() => Assert.Equal("3.00", TextOf(page, "csat-average")), Until.Patience);
        Assert.InRange(page.RenderCount, renders + 1, int.MaxValue);
    }

    [Fact]
    public async Task Page_AgentIsLinkedWhileOpen_LosesTheirResultsAtOnce()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var page = desk.Show(OverviewDesk.Days);
        Assert.Equal("3.00", TextOf(page, "csat-average"));

        await desk.LinkAsync("a-2");

        // Without the clock moving: this does not wait with other changes.
        page.WaitForAssertion(() => Assert.Equal("5.00", TextOf(page, "csat-average")), Until.Patience);
    }

    [Fact]
    public async Task Page_FiltersOfSingleAnswers_AreLeftOutOfSumsAndNamed()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var page = desk.Show($"{OverviewDesk.Days}&score=5&q=parcel");

        Assert.Equal("3.00", TextOf(page, "csat-average"));
        Assert.Equal(2, page.FindAll("[data-testid=filter-problems] li").Count);
        Assert.Empty(page.FindAll(".chip"));
    }

    [Fact]
    public async Task Page_AnotherAddress_ShowsWhatItAsksFor()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var page = desk.Show(OverviewDesk.Days);

        desk.Navigation.NavigateTo($"/?{OverviewDesk.Days}&agent=a-2");

        page.WaitForAssertion(() => Assert.Contains("1.00", TextOf(page, "csat-average"), StringComparison.Ordinal), Until.Patience);
        Assert.Single(await desk.LooksAsync());
    }

    [Theory]
    [InlineData(RoleNames.Agent)]
    [InlineData(null)]
    public async Task Page_WithoutARoleThatSeesResults_SaysWhyAndShowsNone(string? role)
    {
        string[] roles = role is null ? [] : [role];
        await using var desk = await OverviewDesk.OpenAsync(roles);
        var page = desk.Render<OverviewPage>();

        page.WaitForAssertion(() => Assert.Equal("Results are not shown to your role", page.Find("h1").TextContent.Trim()), Until.Patience);
        Assert.Empty(page.FindAll("[data-testid=results]"));
        Assert.Empty(await desk.LooksAsync());
    }

    [Fact]
    public async Task Page_OfAnAdmin_LeadsToTheirDesk()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Admin);
        desk.Render<OverviewPage>();

        Assert.EndsWith("/admin/accounts", desk.Navigation.Uri, StringComparison.Ordinal);
    }

    private static IRenderedComponent<OverviewPage> ShowToAGerman(OverviewDesk desk)
    {
        using var reader = Reading.As("de-DE");
        return desk.Show(OverviewDesk.Days);
    }

    private static string TextOf(IRenderedComponent<OverviewPage> page, string name) => page.Find($"[data-testid={name}]").TextContent;
}
