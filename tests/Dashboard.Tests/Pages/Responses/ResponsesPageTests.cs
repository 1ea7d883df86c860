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
    [Theory]
    [InlineData(RoleNames.Supervisor, "1 answer")]
    [InlineData(RoleNames.Manager, "2 answers")]
    public async Task Page_OfARole_CountsWhatItMaySee(string role, string count)
    {
        await using var desk = await OverviewDesk.OpenAsync(role);

        var page = desk.Show<ResponsesPage>("/responses?" + OverviewDesk.Days);

        Assert.Equal(count, page.Find("[data-testid=count]").TextContent);
    }

    [Fact]
    public async Task Page_OfAViewerWithOtherRights_CountsAnew()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager, RoleNames.Supervisor);
        var page = desk.Show<ResponsesPage>("/responses?" + OverviewDesk.Days);
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

        var page = desk.Show<ResponsesPage>("/responses?kind=csat&score=1&" + OverviewDesk.Days);

        Assert.Equal("1 answer", page.Find("[data-testid=count]").TextContent);
        Assert.Equal(["1"], page.FindAll(".score-toggle[aria-pressed=true]").Select(button => button.TextContent), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Search_ForWordsThatNobodySaid_SaysThatNothingMatches()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var page = desk.Show<ResponsesPage>("/responses?" + OverviewDesk.Days);

        page.Find("[data-testid=search]").Change("\"marmalade* OR (");
        page.Find("form.answer-bar").Submit();

        page.WaitForState(() => page.Markup.Contains("No answer matches", StringComparison.Ordinal));
        Assert.Contains("q=", desk.Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_Open_ShowsHistoryCardAndCaseAndIsInTheAuditLog()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<ResponsesPage>($"/responses?{OverviewDesk.Days}&open=2");

        page.WaitForElement("[data-testid=feedback-history]");
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

        var page = desk.Show<ResponsesPage>($"/responses?{OverviewDesk.Days}&open=2");

        page.WaitForState(() => page.Find("[data-testid=answer]").TextContent.Contains("no such answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_WrongValuesOfItsOwn_NamesThem()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<ResponsesPage>($"/responses?sort=loud&part=none&{OverviewDesk.Days}");

        var problems = page.Find("[data-testid=view-problems]").TextContent;
        Assert.Contains("loud", problems, StringComparison.Ordinal);
        Assert.Contains("none", problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_ThatComeMeanwhile_WaitUntilAskedFor()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var page = desk.Show<ResponsesPage>("/responses?" + OverviewDesk.Days);

        await desk.ScoreAsync(await desk.AccountAsync(), "3", "case-1", 4);
        desk.Host.Clock.Advance(ReloadThrottle.Interval);

        page.WaitForElement("[data-testid=newer]", TestKit.Until.Patience);
        Assert.Equal("2 answers", page.Find("[data-testid=count]").TextContent);
        page.Find("[data-testid=newer]").Click();
        Assert.Equal("3 answers", page.Find("[data-testid=count]").TextContent);
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
