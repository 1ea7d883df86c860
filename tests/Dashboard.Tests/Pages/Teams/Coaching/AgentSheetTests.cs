using Bunit;
using Dashboard.Data.Access;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Planning.Coaching;
using Dashboard.Data.Store.Changes;
using Dashboard.Live;
using Dashboard.Pages.Teams;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Overview;
using Xunit;

namespace Dashboard.Tests.Pages.Teams.Coaching;

public sealed class AgentSheetTests
{
    private const string Sheet = $"/teams?{OverviewDesk.Days}&team=t-2&agent=a-2";
    private static readonly DateTimeOffset Sent = new(2026, 2, 12, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sheet_OfAnAgent_HoldsThemAgainstTheOthersOfTheTeam()
    {
        await using var desk = await OpenAsync();

        var page = desk.Show<TeamsPage>(Sheet);

        var line = page.WaitForElement("[data-testid=standing-csat-average]", Until.Patience).TextContent;
        Assert.Contains("1.43", line, StringComparison.Ordinal);
        Assert.Contains("team 4.50", line, StringComparison.Ordinal);
        Assert.Contains("worse than the team, and hardly by chance", line, StringComparison.Ordinal);
        Assert.Contains("7 scores, most likely", line, StringComparison.Ordinal);
        Assert.Contains("Team t-2, without this one", page.Find(".standing .panel-sub").TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Other agents of the team", page.Find("[data-testid=coaching-csat-average] .legend").TextContent, StringComparison.Ordinal);
        Assert.Equal("Weak spots", page.FindAll("[data-testid=spots] h3")[1].TextContent);
        var weak = page.FindAll("[data-testid=spots] .sides > div")[1].TextContent;
        Assert.Matches(@"CSAT average 1\.43 ·\s+team 4\.50 · 7 scores", weak);
    }

    [Fact]
    public async Task Sheet_OfTheOnlyAgent_ComparesWithNobody()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<TeamsPage>(Sheet);

        Assert.Contains(
            "no one to compare with",
            page.WaitForElement("[data-testid=standing-csat-average]", Until.Patience).TextContent,
            StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=spots]"));
    }

    [Fact]
    public async Task Answer_PinnedAndUnpinned_StandsAmongThoseToTalkAbout()
    {
        await using var desk = await OpenAsync();
        var page = desk.Show<TeamsPage>(Sheet);
        Assert.Equal(
            ["late 0", "late 2", "late 4", "late 1", "late 3", "late 5"],
            page.WaitForElements("[data-testid=lowest] .comment").Select(words => words.TextContent).Order(ByScore));

        await page.Find("[data-testid=lowest] li button").ClickAsync();
        await desk.ReadAgainAsync(page, ReloadThrottle.Interval);

        Assert.Single(page.FindAll("[data-testid=pinned] li"));
        Assert.Equal(5, page.FindAll("[data-testid=lowest] li").Count);
        await page.Find("[data-testid=pinned] li button").ClickAsync();
        await desk.ReadAgainAsync(page, ReloadThrottle.Interval);
        Assert.Empty(page.FindAll("[data-testid=pinned] li"));
    }

    [Fact]
    public async Task Talk_Noted_IsOnTheSheetAndItsDayAmongTheComingLooks()
    {
        await using var desk = await OpenAsync();
        var dialogs = desk.ShowDialogs();
        var page = desk.Show<TeamsPage>(Sheet);
        page.WaitForElement("[data-testid=talks] .button", Until.Patience).Click();
        var day = DateOnly.FromDateTime(desk.Host.Clock.GetUtcNow().UtcDateTime).AddDays(1);

        dialogs.WaitForElement("#talk-form", Until.Patience).Submit();
        Assert.Contains("Type a note, a step or a day.", dialogs.Markup, StringComparison.Ordinal);
        dialogs.Find("#talk-note").Input("Went through the parcels");
        dialogs.Find("#talk-step").Input("Name the next step");
        dialogs.Find("#talk-next").Input(day.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        dialogs.Find("#talk-form").Submit();
        await Until.TrueAsync(() => dialogs.FindAll("#talk-form").Count == 0, "the dialog is closed");
        await desk.ReadAgainAsync(page, ReloadThrottle.Interval);

        Assert.Equal("Went through the parcels", page.Find("[data-testid=talk] .note").TextContent);
        Assert.Equal("Name the next step", page.Find("[data-testid=talk-step]").TextContent);
        desk.Host.Clock.Advance(TimeSpan.FromDays(3));
        var team = desk.Show<TeamsPage>("/teams?team=t-2&" + OverviewDesk.Days);
        var look = team.WaitForElement("[data-testid=next-looks] li", Until.Patience);
        Assert.Contains("overdue", look.QuerySelector(".overdue")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Sheet, look.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("Name the next step", look.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheet_OfAnAgentWhoTurnsOutToBeItsReader_IsThatOfNobodyAtOnce()
    {
        await using var desk = await OpenAsync(RoleNames.Manager);
        var about = await desk.AgentAsync("t-2", "a-2");
        await desk.Host.Get<CoachingEditor>().AddAsync(DataHost.Manager, about, new CoachingDraft("Secret", "", null), Token);
        var page = desk.Show<TeamsPage>(Sheet);
        page.WaitForElement("[data-testid=talk]", Until.Patience);

        await desk.LinkAsync("a-2");
        desk.Host.Get<StoreChanges>().Publish(StoreChange.OfAnybodysRights);
        await desk.ReadAgainAsync(page, ReloadThrottle.Interval);

        Assert.DoesNotContain("Secret", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=coaching]"));
        Assert.Contains("a-2", page.Find("[data-testid=filter-problems]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheet_InGerman_SaysTheSame()
    {
        using var german = Formats.Reading.As("de-DE");
        await using var desk = await OpenAsync();

        var page = desk.Show<TeamsPage>(Sheet);

        var line = page.WaitForElement("[data-testid=standing-csat-average]", Until.Patience).TextContent;
        Assert.Contains("schlechter als das Team, und kaum durch Zufall", line, StringComparison.Ordinal);
    }

    // Lowest scores first; of one score the order does not matter here.
    private static IComparer<string> ByScore { get; } =
        Comparer<string>.Create((one, other) => (one[^1] % 2).CompareTo(other[^1] % 2) is not 0 and var byScore
            ? byScore
            : string.CompareOrdinal(one, other));

    /// <summary>Agent a-2 with 1, 2, 1, 2 … and agent a-9 of the same team with 5, 4, 5, 4 …</summary>
    private static async Task<OverviewDesk> OpenAsync(string role = RoleNames.Manager)
    {
        var desk = await OverviewDesk.OpenAsync(role);
        await desk.Fixture.CloseAsync(("case-9", "a-9", "t-2"));
        var account = await desk.AccountAsync();
        for (var number = 0; number < 6; number++)
        {
            await desk.Fixture.MergeAsync(account, Answer($"2{number}", "case-2", 1 + (number % 2), $"late {number}"));
            await desk.Fixture.MergeAsync(account, Answer($"9{number}", "case-9", 5 - (number % 2), comment: null));
        }

        return desk;
    }

    private static FeedbackSnapshot Answer(string id, string externalId, int score, string? comment) =>
        FeedbackFixture.Scored(FeedbackFixture.Prompt(id, Sent, externalId: externalId), score, Sent.AddHours(1), comment);
}
