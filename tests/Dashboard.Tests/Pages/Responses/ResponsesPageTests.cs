using System.Text.RegularExpressions;
using Bunit;
using Dashboard.Data.Access;
using Dashboard.Data.Store.Changes;
using Dashboard.Live;
using Dashboard.Pages.Responses;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Overview;
using Dashboard.Tests.Pages.Words;
using Xunit;

namespace Dashboard.Tests.Pages.Responses;

public sealed partial class ResponsesPageTests
{
    private const string All = $"/responses?{OverviewDesk.Days}&comment=all";

    private static readonly DateTimeOffset Sent = new(2026, 2, 12, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Page_AskedForNothing_ListsAnswersWithACommentAndSaysHowManyThereAreInAll()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        await CommentAsync(desk, "3", "Parcel never came");

        var page = desk.Show<ResponsesPage>("/responses?" + OverviewDesk.Days);

        Assert.Equal("1 answer with a comment", page.Find("[data-testid=count]").TextContent);
        Assert.Equal("With and without a comment there are 3 answers.", page.Find("[data-testid=all-count]").TextContent);
        Assert.Equal(All, page.Find("[data-testid=show-all]").GetAttribute("href"));
        Assert.Empty(page.FindAll(".chip"));
        Assert.Equal(
            new[] { "report.xlsx", "report.pdf", "responses.xlsx", "responses.csv", "responses.ndjson" }
                .Select(file => $"/exports/{file}?{OverviewDesk.Days}&comment=yes"),
            page.FindAll(".downloads a").Select(file => file.GetAttribute("href")));
    }

    [Fact]
    public async Task Page_OfAllAnswers_LeadsBackToThoseWithAComment()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<ResponsesPage>(All);

        Assert.Equal("2 answers", page.Find("[data-testid=count]").TextContent);
        Assert.Empty(page.FindAll("[data-testid=all-count]"));
        Assert.Equal(
            $"/responses?{OverviewDesk.Days}&comment=yes", page.Find("[data-testid=show-commented]").GetAttribute("href"));
    }

    [Fact]
    public async Task Page_WithoutAnyComment_LeadsToTheAnswersThatThereAre()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<ResponsesPage>("/responses?" + OverviewDesk.Days);

        Assert.Contains("No answer has a comment", page.Markup, StringComparison.Ordinal);
        Assert.Contains("there are 2 answers", page.Markup, StringComparison.Ordinal);
        Assert.Equal(All, page.Find(".results a.button").GetAttribute("href"));
    }

    [Fact]
    public async Task Answer_Open_BeginsWithScoreGroupAndWordsAndHasItsDetailsFolded()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        await CommentAsync(desk, "3", "Parcel never came");

        var page = desk.Show<ResponsesPage>(All + "&open=3");

        var head = page.WaitForElement(".answer-head", Until.Patience);
        Assert.Equal(
            ["CSAT 2 of 5", "Unsatisfied (1–2)", "Parcel never came"],
            head.QuerySelectorAll(".score, .group, .comment").Select(part => part.TextContent.Trim()));
        Assert.Empty(page.FindAll("[data-testid=feedback-history]"));
        Assert.NotNull(page.Find("[data-answer] [data-answer-close]"));
        Assert.Equal(["-1", "1"], page.FindAll("[data-answer-step]").Select(step => step.GetAttribute("data-answer-step")));
    }

    [Theory]
    [InlineData(RoleNames.Supervisor, "1 answer")]
    [InlineData(RoleNames.Manager, "2 answers")]
    public async Task Page_OfARole_CountsWhatItMaySee(string role, string count)
    {
        await using var desk = await OverviewDesk.OpenAsync(role);

        var page = desk.Show<ResponsesPage>(All);

        Assert.Equal(count, page.Find("[data-testid=count]").TextContent);
    }

    [Fact]
    public async Task Page_OfAViewerWithOtherRights_CountsAnew()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager, RoleNames.Supervisor);
        var page = desk.Show<ResponsesPage>(All);
        Assert.Equal("2 answers", page.Find("[data-testid=count]").TextContent);
        await desk.TakeAwayAsync(RoleNames.Manager);

        desk.Host.Get<StoreChanges>().Publish();
        desk.Host.Clock.Advance(ReloadThrottle.Interval);

        page.WaitForAssertion(() => Assert.Equal("1 answer", page.Find("[data-testid=count]").TextContent), Until.Patience);
    }

    [Fact]
    public async Task Page_FilteredByAScore_CountsThatScore()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<ResponsesPage>(All + "&kind=csat&score=1");

        Assert.Equal("1 answer", page.Find("[data-testid=count]").TextContent);
        Assert.Equal(["1"], page.FindAll(".score-toggle[aria-pressed=true]").Select(button => button.TextContent), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Search_ForWordsThatNobodySaid_SaysThatNothingMatches()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var page = desk.Show<ResponsesPage>(All);

        page.Find("[data-testid=search]").Change("\"marmalade* OR (");
        page.Find("form.answer-bar").Submit();

        page.WaitForState(() => page.Markup.Contains("No answer matches", StringComparison.Ordinal));
        Assert.Contains("q=", desk.Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_Open_ShowsHistoryCardAndCaseAndIsInTheAuditLog()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<ResponsesPage>(All + "&open=2");

        page.WaitForElement("[data-testid=answer] .disclosure-open", Until.Patience);
        page.FindAll("[data-testid=answer] .disclosure-open")[^1].Click();
        Assert.NotNull(page.Find("[data-testid=feedback-history]"));
        Assert.NotNull(page.Find("[data-testid=card-preview-csat]"));
        Assert.NotNull(page.Find("a[href='https://desk.example/cases/case-2']"));
        Assert.Contains(await desk.LooksAsync(), look => look.Details == "/feedback/2");
    }

    [Fact]
    public async Task Languages_Opened_AreCountedAndLeadToTheirAnswers()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        await WrittenAnswers.WriteEnglishAsync(desk, WrittenAnswers.FirstCase, 30);
        await WrittenAnswers.WriteGermanAsync(desk, WrittenAnswers.SecondCase, 12);
        var page = desk.Show<ResponsesPage>($"/responses?{OverviewDesk.Days}&score=5&kind=csat&language=de");

        await page.Find(".disclosure-open").ClickAsync();
        var languages = page.WaitForElement("[data-testid=by-language]", TestKit.Until.Patience).QuerySelectorAll("a");

        Assert.Equal(["English 15", "German 6"], languages.Select(link => Spaces().Replace(link.TextContent.Trim(), " ")));
        Assert.Equal(["", "true"], languages.Select(link => link.GetAttribute("aria-current") ?? ""));
        var english = desk.Show<ResponsesPage>(languages[0].GetAttribute("href")!);
        Assert.Equal("15 answers", english.Find("[data-testid=count]").TextContent);
    }

    [Fact]
    public async Task Answer_OfAnotherTeam_IsAnsweredLikeOneThatDoesNotExist()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);

        var page = desk.Show<ResponsesPage>(All + "&open=2");

        page.WaitForState(() => page.Find("[data-testid=answer]").TextContent.Contains("no such answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_WrongValuesOfItsOwn_NamesThem()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<ResponsesPage>(All + "&sort=loud&part=none");

        var problems = page.Find("[data-testid=view-problems]").TextContent;
        Assert.Contains("loud", problems, StringComparison.Ordinal);
        Assert.Contains("none", problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_ThatComeMeanwhile_WaitUntilAskedFor()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var page = desk.Show<ResponsesPage>(All);

        await desk.ScoreAsync(await desk.AccountAsync(), "3", "case-1", 4);
        desk.Host.Clock.Advance(ReloadThrottle.Interval);

        page.WaitForElement("[data-testid=newer]", TestKit.Until.Patience);
        Assert.Equal("2 answers", page.Find("[data-testid=count]").TextContent);
        page.Find("[data-testid=newer]").Click();
        Assert.Equal("3 answers", page.Find("[data-testid=count]").TextContent);
    }

    private static async Task CommentAsync(OverviewDesk desk, string id, string comment) => await desk.Fixture.MergeAsync(
        await desk.AccountAsync(),
        FeedbackFixture.Scored(FeedbackFixture.Prompt(id, Sent, externalId: "case-1"), 2, Sent.AddHours(1), comment));

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
