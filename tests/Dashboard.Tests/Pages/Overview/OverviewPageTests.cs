using Bunit;
using Dashboard.Charts.Frame;
using Dashboard.Data.Access;
using Dashboard.Links;
using Dashboard.Pages.Overview;
using Dashboard.TestKit;
using Dashboard.Tests.Formats;
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
        Every.One(
            page.FindAll(".downloads a"),
            link => Assert.Contains(OverviewDesk.Days, link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal(Paths.OfFiles.Count, page.FindAll(".downloads a").Count);
    }

    [Fact]
    public async Task Page_OfASupervisor_ShowsTheirTeamAndNoFiles()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);
        var page = desk.Show(OverviewDesk.Days);

        Assert.Contains("5.00", TextOf(page, "csat-average"), StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".downloads a"));
        Assert.NotEmpty(page.FindAll(".chart-menu"));
        Assert.DoesNotContain(
            page.FindAll(".chart-menu .menu-item"),
            item => item.TextContent.StartsWith("Download", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Chart_TakenAlongByAManager_IsInTheAuditLog()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var script = desk.JSInterop.SetupModule(call => call.Identifier == "import");
        script.SetupVoid("save", _ => true).SetVoidResult();
        var page = desk.Show(OverviewDesk.Days);

        Assert.Contains(page.FindAll("[data-chart=csat-trend] .menu-item"), item => item.TextContent == "Download PNG");
        await page.Find("[data-chart=csat-trend]").TriggerEventAsync("onchartasked", new ChartAskedEventArgs { Act = "Png" });

        var file = Assert.Single(await desk.FilesAsync());
        Assert.Equal(("ann@acme.example", $"/?{OverviewDesk.Days}#csat-trend.png"), (file.UserName, file.Details));
        Assert.Equal("csat-trend-all-accounts-2026-02-01-to-2026-02-28.png", Assert.Single(script.Invocations["save"]).Arguments[2]);
    }

    [Fact]
    public async Task Chart_TakenAlongAsNumbers_IsTheSameInEveryLanguage()
    {
        var english = await NumbersAsync("en-GB");

        Assert.StartsWith("\uFEFFcsat-trend\r\n\"2026-02-01 to 2026-02-28, ", english, StringComparison.Ordinal);
        Assert.Contains("\r\nFirst day,Last day,", english, StringComparison.Ordinal);
        Assert.Equal(english, await NumbersAsync("de-DE"));
    }

    private static async Task<object?> SavedAsync(OverviewDesk desk, string act)
    {
        var script = desk.JSInterop.SetupModule(call => call.Identifier == "import");
        script.SetupVoid("save", _ => true).SetVoidResult();
        var page = desk.Show(OverviewDesk.Days);
        await page.Find("[data-chart=csat-trend]").TriggerEventAsync("onchartasked", new ChartAskedEventArgs { Act = act });
        return Assert.Single(script.Invocations["save"]).Arguments[3];
    }

    private static async Task<string> NumbersAsync(string culture)
    {
        using var reading = Reading.As(culture);
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        return Assert.IsType<string>(await SavedAsync(desk, "Csv"));
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
    public async Task Page_FiltersOfSingleAnswers_AreLeftOutOfSumsAndNamed()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var page = desk.Show($"{OverviewDesk.Days}&comment=yes&q=parcel");

        Assert.Equal("3.00", TextOf(page, "csat-average"));
        Assert.Equal(2, page.FindAll("[data-testid=filter-problems] li").Count);
        Assert.Empty(page.FindAll(".chip"));
    }

    [Fact]
    public async Task Page_FilteredBySegments_CountsThemAndHidesEveryNumberThatTheyWouldBend()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var page = desk.Show($"{OverviewDesk.Days}&segment=satisfied");

        Assert.Equal("1", TextOf(page, "scored"));
        Assert.Equal("1 of 2 scores", page.Find(".metric-basis a").TextContent);
        Assert.Empty(page.FindAll("[data-testid=csat-average], [data-testid=nps], .chart, [data-testid=movers]"));
        Assert.StartsWith("Averages, shares and NPS are hidden", page.Find(".chosen-scores p").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            [$"/?{OverviewDesk.Days}", $"/responses?{OverviewDesk.Days}&kind=csat&segment=satisfied&comment=all"],
            page.FindAll(".chosen-ways a").Select(link => link.GetAttribute("href")));
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

    private static string TextOf(IRenderedComponent<OverviewPage> page, string name) => page.Find($"[data-testid={name}]").TextContent;
}
