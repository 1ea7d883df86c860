using Bunit;
using Dashboard.Data.Access;
using Dashboard.Data.Store.Changes;
using Dashboard.Live;
using Dashboard.Pages.Overview;
using Dashboard.Pages.Responses;
using Dashboard.Pages.Words;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Overview;
using Dashboard.Tests.Twins;
using Xunit;

namespace Dashboard.Tests.Pages.Words;

public sealed class WordsPageTests
{
    private const string Address = "/words?" + OverviewDesk.Days;

    [Fact]
    public async Task Page_OfManyComments_ListsWhatMarksLowAndHighScores()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        await WrittenAnswers.WriteEnglishAsync(desk, WrittenAnswers.FirstCase, 60);
        await WrittenAnswers.WriteGermanAsync(desk, WrittenAnswers.SecondCase, 8);

        var page = desk.Show<WordsPage>(Address);

        Assert.Equal("English", page.Find("[data-testid=words-en] h2").TextContent);
        Assert.Contains("60 comments", page.Find("[data-testid=words-en] .panel-sub").TextContent, StringComparison.Ordinal);
        Assert.Contains(NamesIn(page, "words-en-low"), name => name.Contains("late", StringComparison.Ordinal));
        Assert.Contains(NamesIn(page, "words-en-high"), name => name.Contains("friendly", StringComparison.Ordinal));
        Assert.Contains(
            "8 comments in languages with fewer than 10", page.Find("[data-testid=words-else]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Term_Followed_LeadsToAsManyAnswersAsItSays()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        await WrittenAnswers.WriteEnglishAsync(desk, WrittenAnswers.FirstCase, 60);
        var page = desk.Show<WordsPage>(Address + "&team=t-1&weekday=tuesday");
        var marks = page.FindAll("[data-testid=words-en-low] .mark")
            .ToDictionary(mark => mark.GetAttribute("href")!, mark => mark.TextContent, StringComparer.Ordinal);

        Assert.NotEmpty(marks);
        foreach (var (href, name) in marks)
        {
            var list = desk.Show<ResponsesPage>(href);
            Assert.Contains("&weekday=tuesday&comment=all&term=en-", href, StringComparison.Ordinal);
            Assert.Contains("30 comments", name, StringComparison.Ordinal);
            Assert.Equal("30 answers", list.Find("[data-testid=count]").TextContent);
        }
    }

    [Fact]
    public async Task Page_OfALanguage_IsNarrowedToItAndComparesLanguages()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        await WrittenAnswers.WriteEnglishAsync(desk, WrittenAnswers.FirstCase, 40);
        await WrittenAnswers.WriteGermanAsync(desk, WrittenAnswers.SecondCase, 30);

        var all = desk.Show<WordsPage>(Address);
        var bars = all.FindAll("[data-testid=words-by-language-csat-average] a.mark").Select(mark => mark.GetAttribute("href")!).ToList();
        Assert.Equal(
            [
                $"/responses?{OverviewDesk.Days}&kind=csat&comment=all&language=en",
                $"/responses?{OverviewDesk.Days}&kind=csat&comment=all&language=de",
            ],
            bars);
        Assert.Equal("40 answers", desk.Show<ResponsesPage>(bars[0]).Find("[data-testid=count]").TextContent);
        var german = desk.Show<WordsPage>(Address + "&language=de");

        Assert.Empty(german.FindAll("[data-testid=words-en]"));
        Assert.Contains("30 comments", german.Find("[data-testid=words-de] .panel-sub").TextContent, StringComparison.Ordinal);
        Assert.Empty(german.FindAll("[data-testid=words-by-language-csat-average]"));
    }

    [Fact]
    public async Task Language_OnAPageOfSums_IsLeftOutAndNamed()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<OverviewPage>($"/?{OverviewDesk.Days}&language=de&term=de-paket");

        Assert.Equal("2", page.Find("[data-testid=scored]").TextContent);
        var problems = page.Find("[data-testid=filter-problems]").TextContent;
        Assert.Contains("language narrows single answers", problems, StringComparison.Ordinal);
        Assert.Contains("term narrows single answers", problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfFewComments_SaysHowManyThereAre()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        await WrittenAnswers.WriteEnglishAsync(desk, WrittenAnswers.FirstCase, 7);

        var page = desk.Show<WordsPage>(Address);

        Assert.StartsWith("Too few comments", page.Find(".empty h2").TextContent, StringComparison.Ordinal);
        Assert.Contains("There are 7 comments", page.Find(".empty p").TextContent, StringComparison.Ordinal);
        Assert.Contains("comment=yes", page.Find(".empty a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithoutComments_SaysSo()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);

        Assert.Equal("No comments in this period.", desk.Show<WordsPage>(Address).Find(".empty h2").TextContent);
    }

    [Fact]
    public async Task Page_WithANewComment_CountsItAfterAMinute()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        await WrittenAnswers.WriteEnglishAsync(desk, WrittenAnswers.FirstCase, 60);
        var page = desk.Show<WordsPage>(Address);
        await WrittenAnswers.WriteEnglishAsync(desk, WrittenAnswers.SecondCase, 2);

        desk.Host.Clock.Advance(ReloadThrottle.Interval);
        Assert.Contains("60 comments", page.Find("[data-testid=words-en] .panel-sub").TextContent, StringComparison.Ordinal);
        desk.Host.Clock.Advance(TimeSpan.FromMinutes(1));

        page.WaitForAssertion(
            () => Assert.Contains("62 comments", page.Find("[data-testid=words-en] .panel-sub").TextContent, StringComparison.Ordinal),
            Until.Patience);
    }

    [Fact]
    public async Task Page_OfAViewerWithOtherRights_CountsAnewAtOnce()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager, RoleNames.Supervisor);
        await WrittenAnswers.WriteEnglishAsync(desk, WrittenAnswers.FirstCase, 60);
        await WrittenAnswers.WriteEnglishAsync(desk, WrittenAnswers.SecondCase, 20);
        var page = desk.Show<WordsPage>(Address);
        Assert.Contains("80 comments", page.Find("[data-testid=words-en] .panel-sub").TextContent, StringComparison.Ordinal);
        await desk.TakeAwayAsync(RoleNames.Manager);

        desk.Host.Get<StoreChanges>().Publish(StoreChange.OfRights(page.Instance.Scope!.Viewer.UserId));
        desk.Host.Clock.Advance(ReloadThrottle.Interval);

        page.WaitForAssertion(
            () => Assert.Contains("60 comments", page.Find("[data-testid=words-en] .panel-sub").TextContent, StringComparison.Ordinal),
            Until.Patience);
    }

    /// <summary>Whoever is linked to an agent sees the same page whether or not anybody has written about them.</summary>
    [Fact]
    public async Task Page_OfTwoStoresAlikeButForOnesOwn_IsTheSame()
    {
        await using var without = await OverviewDesk.OpenAsync(RoleNames.Manager);
        await using var with = await OverviewDesk.OpenAsync(RoleNames.Manager);
        foreach (var desk in new[] { without, with })
            await WrittenAnswers.WriteEnglishAsync(desk, WrittenAnswers.SecondCase, 60);
        await WrittenAnswers.WriteEnglishAsync(with, WrittenAnswers.FirstCase, 90);
        await WrittenAnswers.WriteGermanAsync(with, WrittenAnswers.FirstCase, 50);
        Assert.NotEqual(Text(without), Text(with));

        await without.LinkAsync("a-1");
        await with.LinkAsync("a-1");

        Assert.Contains("words-en-low", Text(with), StringComparison.Ordinal);
        Assert.Equal(Text(without), Text(with));
    }

    private static string Text(OverviewDesk desk) => TwinDesk.Text(desk.Show<WordsPage>(Address).Markup);

    private static IEnumerable<string> NamesIn(IRenderedComponent<WordsPage> page, string list) =>
        page.FindAll($"[data-testid={list}] .bar-name[data-text]").Select(name => name.TextContent);
}
