using Bunit;
using Dashboard.Data.Store.Changes;
using Dashboard.Live;
using Dashboard.Pages.Overview;
using Dashboard.Pages.Teams;
using Dashboard.TestKit;
using Dashboard.Tests.Endpoints;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Twins;

/// <summary>
/// Two stores that are alike but for the viewer's own feedback are the same to the viewer, in every letter of every page: whatever differed
/// would tell them something of themselves.
/// </summary>
public sealed class TwinPagesTests
{
    private const int Seed = 20_260_301;

    public static TheoryData<string, OwnFeedback, OwnFeedback> Twins => TwinPerson.Twins;

    [Theory]
    [MemberData(nameof(Twins))]
    public async Task Pages_OfTwoStoresAlikeButForOnesOwn_AreTheSame(string person, OwnFeedback one, OwnFeedback other)
    {
        var who = TwinPerson.Of(person);
        var world = new TwinWorld(Seed);
        await using var first = await TwinDesk.OpenAsync(world, who, one, who.Agents);
        await using var second = await TwinDesk.OpenAsync(world, who, other, who.Agents);

        AssertSame(await first.PagesAsync(), await second.PagesAsync());
        AssertSame(await first.RefusalsAsync(), await second.RefusalsAsync());
    }

    /// <summary>So that the test above is known to see a difference where there is one, on every page.</summary>
    [Theory]
    [InlineData("lead")]
    [InlineData("linked manager in two teams")]
    public async Task Pages_ToSomebodyElse_Differ(string person)
    {
        var who = TwinPerson.Of(person);
        var world = new TwinWorld(Seed);
        await using var first = await TwinDesk.OpenAsync(world, who.Unlinked, OwnFeedback.Absent, who.Agents);
        await using var second = await TwinDesk.OpenAsync(world, who.Unlinked, OwnFeedback.Commented, who.Agents);

        var (here, there) = (await first.PagesAsync(), await second.PagesAsync());

        Assert.All(here, page => Assert.NotEqual(page.Value, there[page.Key]));
    }

    [Theory]
    [InlineData("lead")]
    [InlineData("linked manager in two teams")]
    public async Task OpenPage_WhileOnesOwnFeedbackComes_IsNeitherWokenNorDrawn(string person)
    {
        var who = TwinPerson.Of(person);
        var world = new TwinWorld(Seed);
        await using var desk = await TwinDesk.OpenAsync(world, who, OwnFeedback.Absent, who.Agents);
        var page = desk.Show<OverviewPage>("/?" + TwinWorld.Days);
        var before = await desk.CommentsAsync(DataHost.Manager);
        var (markup, renders, waiting) = (page.Markup, page.RenderCount, desk.Host.Clock.WaitingTimers);

        foreach (var own in new[] { OwnFeedback.Created, OwnFeedback.Scored, OwnFeedback.Commented, OwnFeedback.Commented })
        {
            await TwinWorld.PushAsync(desk.Host.Services, world.OwnFeedbackOf(own, who.Agents));
            Assert.Equal(waiting, desk.Host.Clock.WaitingTimers);
        }

        Assert.Equal(8 * who.Agents.Length, await desk.CommentsAsync(DataHost.Manager) - before);
        await desk.ReadAgainAsync(page, TimeSpan.FromMinutes(1) + ReloadThrottle.Interval);
        Assert.Equal((markup, renders), (page.Markup, page.RenderCount));

        await TwinWorld.PushAsync(desk.Host.Services, world.Another("a-11", "88001"));
        await desk.ReadAgainAsync(page, ReloadThrottle.Interval);
        Assert.NotEqual(renders, page.RenderCount);
    }

    [Theory]
    [InlineData("lead")]
    [InlineData("linked manager in two teams")]
    public async Task OpenPage_WhileSomebodyNotesATalkWithItsReader_IsNeitherWokenNorDrawn(string person)
    {
        var who = TwinPerson.Of(person);
        await using var desk = await TwinDesk.OpenAsync(new TwinWorld(Seed), who, OwnFeedback.Scored, who.Agents);
        var page = desk.Show<TeamsPage>($"/teams?{TwinWorld.Days}&team=t-11");
        var (markup, renders, waiting) = (page.Markup, page.RenderCount, desk.Host.Clock.WaitingTimers);

        foreach (var agent in who.Agents)
            await TwinTalks.NoteAsync(desk.Host, agent);

        Assert.Equal(waiting, desk.Host.Clock.WaitingTimers);
        await desk.ReadAgainAsync(page, TimeSpan.FromMinutes(1) + ReloadThrottle.Interval);
        Assert.Equal((markup, renders), (page.Markup, page.RenderCount));
        await TwinTalks.NoteAsync(desk.Host, "a-12");
        await desk.ReadAgainAsync(page, ReloadThrottle.Interval);
        Assert.NotEqual(renders, page.RenderCount);
    }

    [Fact]
    public async Task Progress_WithAndWithoutOnesOwn_IsTheSameSignalAndTheSamePage()
    {
        var who = TwinPerson.Of("lead");
        var world = new TwinWorld(Seed);
        await using var first = await TwinDesk.OpenAsync(world, who, OwnFeedback.Absent, who.Agents);
        await using var second = await TwinDesk.OpenAsync(world, who, OwnFeedback.Absent, who.Agents);
        var pages = new[] { first, second }.Select(desk => (Desk: desk, Page: desk.Show<OverviewPage>("/?" + TwinWorld.Days))).ToList();
        var own = world.OwnFeedbackOf(OwnFeedback.Commented, who.Agents).ToList();

        // The last page of a range, once with one's own in it and once without anything.
        await ApplyAsync(first, [.. own.Select(pushed => pushed.ToJson())]);
        await ApplyAsync(second, []);
        foreach (var (desk, page) in pages)
            await desk.ReadAgainAsync(page, ReloadThrottle.Interval);

        Assert.Equal(TwinDesk.Text(pages[1].Page.Markup), TwinDesk.Text(pages[0].Page.Markup));
        Assert.Equal(pages[1].Page.RenderCount, pages[0].Page.RenderCount);
        Assert.Contains(
            "2026-03-01T00:00:00",
            pages[0].Page.Find("[data-testid=complete-through] time").GetAttribute("datetime"),
            StringComparison.Ordinal);
    }

    private static async Task ApplyAsync(TwinDesk desk, IReadOnlyCollection<string> events)
    {
        await using var store = desk.Host.OpenStore();
        var progress = await store.SyncProgress.AsNoTracking().SingleAsync(AppHost.Token);
        var heard = new List<StoreChange>();
        using (desk.Host.Get<StoreChanges>().Subscribe(heard.Add))
            await new FeedbackFixture(desk.Host).MergeLastPageAsync(progress, events, progress.HistoryFrom.AddDays(59));
        Assert.True(Assert.Single(heard).Is(ChangeKinds.Progress));
    }

    private static void AssertSame(IReadOnlyDictionary<string, string> here, IReadOnlyDictionary<string, string> there)
    {
        Assert.NotEmpty(here);
        foreach (var (name, text) in here)
            Assert.True(
                string.Equals(text, there[name], StringComparison.Ordinal),
                $"{name} differs from where {Difference(text, there[name])}");
    }

    private static string Difference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"one says\n{Around(one, at)}\nand the other\n{Around(other, at)}";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 150)..Math.Min(text.Length, at + 150)];
}
