using System.Globalization;
using Bunit;
using Dashboard.Data.Access;
using Dashboard.Data.Planning.Topics;
using Dashboard.Pages.Overview;
using Dashboard.Pages.Responses;
using Dashboard.Pages.Topics;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Overview;
using Xunit;

namespace Dashboard.Tests.Pages.Topics;

public sealed class TopicsPageTests
{
    private const string Address = "/topics?" + OverviewDesk.Days;

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(RoleNames.Manager, true)]
    [InlineData(RoleNames.Supervisor, false)]
    public async Task Page_WithoutTopics_ExplainsThemAndOffersToManagers(string role, bool keeps)
    {
        await using var desk = await OverviewDesk.OpenAsync(role);

        var page = desk.Show<TopicsPage>(Address);

        Assert.Contains("A topic is a name and the words that tell it", page.Find(".empty").TextContent, StringComparison.Ordinal);
        Assert.Equal(keeps, page.FindAll(".empty button").Count == 1);
        Assert.Equal(!keeps, page.Find(".empty").TextContent.Contains("Managers make topics.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Table_OfTopics_HasCountScoreAndTheScoreWithoutIt()
    {
        await using var desk = await WrittenAsync(RoleNames.Manager);
        await AddAsync(desk, "Delivery", "parcel");
        await AddAsync(desk, "Unheard", "nothing");

        var page = desk.Show<TopicsPage>(Address);

        Assert.Equal("33 % of 3 comments are about no topic", page.Find("h2").TextContent.Replace('\u00A0', ' ').Replace('\u202F', ' '));
        Assert.Equal(
            [["2", "1.50", "3.33"], ["0", "—", "2.60"]],
            page.FindAll("[data-testid=topics] tbody tr:not(.rest)").Select(row =>
                row.QuerySelectorAll(".value").Take(3).Select(value => value.TextContent).ToArray()));
        Assert.Equal(
            ["1", "4.00", "2.25"],
            page.FindAll("[data-testid=no-topic] .value").Take(3).Select(value => value.TextContent));
        var links = page.FindAll("[data-testid=topics] tbody th a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Contains("topic=1", links[0], StringComparison.Ordinal);
        Assert.Contains("topic=none", links[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_OfASupervisor_HasNothingToChange()
    {
        await using var desk = await WrittenAsync(RoleNames.Supervisor);
        await AddAsync(desk, "Delivery", "parcel");

        var page = desk.Show<TopicsPage>(Address);

        Assert.Single(page.FindAll("[data-testid=topics] tbody tr:not(.rest)"));
        Assert.All(page.FindAll(".panel.topics button"), button => Assert.Equal("By language", button.TextContent));
        Assert.Empty(page.FindAll(".topic-ideas"));
        page.Find(".disclosure-open").Click();
        Assert.Contains("Delivery: parcel", page.Find("[data-testid=topic-history]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dialog_OfANewTopic_NamesWhatIsWrongAndKeepsTheRest()
    {
        await using var desk = await WrittenAsync(RoleNames.Manager);
        var dialogs = desk.ShowDialogs();
        var page = desk.Show<TopicsPage>(Address);

        var opened = page.Find(".empty button").ClickAsync();
        await dialogs.WaitForElement("#topic-words", Until.Patience).InputAsync("parcel\n!!");
        await dialogs.Find("#topic-form").SubmitAsync();
        Assert.Contains("Give the topic a name.", dialogs.Markup, StringComparison.Ordinal);
        await dialogs.Find("#topic-name").InputAsync("Delivery");
        await dialogs.Find("#topic-form").SubmitAsync();
        Assert.Contains("“!!” is no word", dialogs.Find("#topic-words-note").TextContent, StringComparison.Ordinal);
        await dialogs.Find("#topic-words").InputAsync("parcel");
        await dialogs.Find("#topic-form").SubmitAsync();
        await opened;

        var topic = Assert.Single(await desk.Host.Get<TopicReader>().RunAsync(DataHost.Manager, Token));
        Assert.Equal(("Delivery", "parcel"), (topic.Name, Assert.Single(topic.Phrases)));
        Assert.Contains("Saved", desk.Said);
    }

    [Fact]
    public async Task Dialog_OfATopicThatSomebodyChanged_SaysSoBeforeItOverwrites()
    {
        await using var desk = await WrittenAsync(RoleNames.Manager);
        var known = await AddAsync(desk, "Delivery", "parcel");
        var dialogs = desk.ShowDialogs();
        var page = desk.Show<TopicsPage>(Address);
        var opened = page.Find("[data-testid=topics] button[aria-label^='Change topic']").ClickAsync();
        await dialogs.WaitForElement("#topic-words", Until.Patience).InputAsync("parcel\ncourier");
        await desk.Host.Get<TopicEditor>().ChangeAsync(DataHost.Manager, known, new TopicDraft("Post", ["stamp"]), Token);

        await dialogs.Find("#topic-form").SubmitAsync();

        var outcome = dialogs.Find("[data-testid=topic-outcome]").TextContent;
        Assert.Contains("changed it meanwhile to “Post”: stamp", outcome, StringComparison.Ordinal);
        await dialogs.Find("#topic-form").SubmitAsync();
        await opened;
        Assert.Equal(["parcel", "courier"], (await desk.Host.Get<TopicReader>().RunAsync(DataHost.Manager, Token))[0].Phrases);
    }

    [Fact]
    public async Task Dialog_ThatMergesOrDeletes_AsksBefore()
    {
        await using var desk = await WrittenAsync(RoleNames.Manager);
        await AddAsync(desk, "Delivery", "parcel");
        await AddAsync(desk, "Post", "stamp");
        var dialogs = desk.ShowDialogs();
        var page = desk.Show<TopicsPage>(Address);

        var opened = page.FindAll("[data-testid=topics] button[aria-label^='Change topic']")[1].ClickAsync();
        await dialogs.WaitForElement("#topic-merge", Until.Patience).ChangeAsync("1");
        var merged = dialogs.Find("#topic-form").SubmitAsync();
        var yes = dialogs.WaitForElement(".confirm .button.danger", Until.Patience);
        Assert.Contains("Merge “Post” into “Delivery”?", dialogs.Markup, StringComparison.Ordinal);
        await yes.ClickAsync();
        await merged;
        await opened;

        var left = Assert.Single(await desk.Host.Get<TopicReader>().RunAsync(DataHost.Manager, Token));
        Assert.Equal(["parcel", "stamp"], left.Phrases);
    }

    [Fact]
    public async Task Filter_ByATopic_IsAChipAndNarrowsNumbersAndList()
    {
        await using var desk = await WrittenAsync(RoleNames.Manager);
        await AddAsync(desk, "Delivery", "PARCELS");

        var overview = desk.Show<OverviewPage>($"/?{OverviewDesk.Days}&topic=1");
        Assert.Contains("Topic: Delivery", overview.Find(".chips").TextContent, StringComparison.Ordinal);
        Assert.Equal("1.50", overview.Find("[data-testid=csat-average]").TextContent);
        await desk.DisposeComponentsAsync();
        var list = desk.Show<ResponsesPage>($"/responses?{OverviewDesk.Days}&topic=1");
        Assert.StartsWith("2 ", list.Find("[data-testid=count]").TextContent, StringComparison.Ordinal);
        await desk.DisposeComponentsAsync();
        var unknown = desk.Show<OverviewPage>($"/?{OverviewDesk.Days}&topic=99");
        Assert.Contains("99", unknown.Find("[data-testid=filter-problems]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Topic_SplitByLanguage_LeadsToExactlyItsLowScoresInEach()
    {
        await using var desk = await WrittenAsync(RoleNames.Supervisor);
        await AddAsync(desk, "Delivery", "parcel");
        var page = desk.Show<TopicsPage>(Address);

        await page.Find("button[aria-label='Delivery by language']").ClickAsync();

        page.WaitForElement("[data-testid=topic-languages] a[aria-label]", Until.Patience);
        var low = page.FindAll("[data-testid=topic-languages] a[aria-label]")
            .Select(link => (
                Name: link.GetAttribute("aria-label")!, Count: link.TextContent.Split(' ')[0], Href: link.GetAttribute("href")!))
            .ToList();
        Assert.Equal(2, low.Sum(link => int.Parse(link.Count, CultureInfo.InvariantCulture)));
        foreach (var (name, count, href) in low)
        {
            Assert.StartsWith("Delivery, ", name, StringComparison.Ordinal);
            var list = desk.Show<ResponsesPage>(href);
            Assert.StartsWith(count + " ", list.Find("[data-testid=count]").TextContent, StringComparison.Ordinal);
        }

        await page.Find("button[aria-label='Delivery by language']").ClickAsync();
        Assert.Empty(page.FindAll("[data-testid=topic-languages]"));
    }

    private static async Task<TopicEntry> AddAsync(OverviewDesk desk, string name, params string[] words)
    {
        Assert.Equal(
            TopicProblem.None,
            (await desk.Host.Get<TopicEditor>().AddAsync(DataHost.Manager, new TopicDraft(name, words), Token)).Problem);
        return (await desk.Host.Get<TopicReader>().RunAsync(DataHost.Manager, Token)).Single(topic => topic.Name == name);
    }

    // Beside the two scores without words, of 5 and of 1, three in words to the agent of team t-1.
    private static async Task<OverviewDesk> WrittenAsync(string role)
    {
        var desk = await OverviewDesk.OpenAsync(role);
        var account = await desk.AccountAsync();
        var sent = new DateTimeOffset(2026, 2, 11, 9, 0, 0, TimeSpan.Zero);
        foreach (var (id, score, comment) in new[]
        {
            ("11", 1, "My parcel is lost"), ("12", 2, "Parcels that never come"), ("13", 4, "A friendly agent"),
        })
        {
            await desk.Fixture.MergeAsync(
                account,
                FeedbackFixture.Scored(FeedbackFixture.Prompt(id, sent, externalId: "case-1"), score, sent.AddHours(1), comment));
        }

        return desk;
    }
}
