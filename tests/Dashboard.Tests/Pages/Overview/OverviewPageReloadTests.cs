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

/// <summary>What an open page does when the store, or a right, changes.</summary>
public sealed class OverviewPageReloadTests
{
    [Fact]
    public async Task Page_StoreInTroubleThenWell_SaysSoInOneSentenceAndGoesOn()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);
        var page = desk.Show(OverviewDesk.Days);
        desk.Host.Get<StoreHealth>().Note(new SqliteException("full", 13));
        desk.Host.Clock.Advance(ReloadThrottle.Interval);
        page.WaitForAssertion(
            () =>
                Assert.Contains(
                    "newer answers are missing",
                    page.Find("[data-testid=store-trouble]").TextContent,
                    StringComparison.Ordinal),
            Until.Patience);
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
    public async Task Page_OfAnswersThatComeQuickly_TellsOfThemOnceAMinute()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var page = desk.Show(OverviewDesk.Days);
        await ScoreAndReadAsync(desk, page, "3", TimeSpan.FromSeconds(10));
        var told = TextOf(page, "updated");
        Assert.StartsWith("Updated, ", told, StringComparison.Ordinal);

        await ScoreAndReadAsync(desk, page, "4", TimeSpan.FromSeconds(59));
        Assert.Equal(told, TextOf(page, "updated"));

        await ScoreAndReadAsync(desk, page, "5", TimeSpan.FromSeconds(10));
        Assert.NotEqual(told, TextOf(page, "updated"));
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

    [Fact]
    public async Task Page_OnlyTheWatermarkMoves_ExplanationsSayItAndNothingClaimsAnUpdate()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);
        await desk.CompleteThroughAsync(new DateTimeOffset(2026, 2, 20, 9, 59, 0, TimeSpan.Zero));
        var page = desk.Show(OverviewDesk.Days);
        Assert.Contains("09:59", page.Find("#csat-average-formula").TextContent, StringComparison.Ordinal);

        await desk.CompleteThroughAsync(new DateTimeOffset(2026, 2, 20, 10, 4, 0, TimeSpan.Zero));
        await desk.ReadAgainAsync(page, ReloadThrottle.Interval);

        Assert.Contains("10:04", page.Find("#csat-average-formula").TextContent, StringComparison.Ordinal);
        Assert.Equal("", TextOf(page, "updated"));
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

    private static async Task ScoreAndReadAsync(
        OverviewDesk desk, IRenderedComponent<OverviewPage> page, string id, TimeSpan passing)
    {
        await desk.ScoreAsync(await desk.AccountAsync(), id, "case-1", 1);
        await desk.ReadAgainAsync(page, passing);
    }

    private static IRenderedComponent<OverviewPage> ShowToAGerman(OverviewDesk desk)
    {
        using var reader = Reading.As("de-DE");
        return desk.Show(OverviewDesk.Days);
    }

    private static string TextOf(IRenderedComponent<OverviewPage> page, string name) => page.Find($"[data-testid={name}]").TextContent;
}
