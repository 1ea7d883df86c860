using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>Looking at results and narrowing them down; the address always says what is shown.</summary>
public sealed class OverviewJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    [Fact]
    public Task Login_WithForm_LeadsToTheOverview() => VisitAsync(async visit =>
    {
        await LoginPage.Of(visit).OpenAsync();
        await LoginPage.Of(visit).TryAsync(Person.Supervisor.Email, Person.Password);

        await Expect(visit.Page).ToHaveTitleAsync("Overview · Dashboard");
        await OverviewPage.Of(visit).ExpectChartsAsync();
    });

    [Fact]
    public Task Login_WithWrongPassword_SaysSoAndKeepsTheAddress() => VisitAsync(async visit =>
    {
        var login = LoginPage.Of(visit);
        await login.OpenAsync();
        await login.TryAsync("somebody@demo.example", "not the password");

        await Expect(login.Problem).ToHaveTextAsync("The e-mail address or the password is not right.");
        await Expect(visit.Page.GetByLabel("E-mail address")).ToHaveValueAsync("somebody@demo.example");
    });

    [Fact]
    public Task Account_Chosen_ChangesCardsChartsAndAddress() => VisitAsync(Person.Manager, async visit =>
    {
        var overview = OverviewPage.Of(visit);
        await overview.OpenAsync(Days.Over);
        var (all, split) = (await overview.ScoredAsync(), await overview.Chart("nps-split").InnerTextAsync());

        await overview.CheckAsync("Account", "@haldenair");

        Assert.Contains("account=", visit.Page.Url, StringComparison.Ordinal);
        Assert.InRange(await overview.ScoredAsync(), 1, all - 1);
        Assert.NotEqual(split, await overview.Chart("nps-split").InnerTextAsync());
        await overview.ExpectChartsAsync();
    });

    [Fact]
    public Task Filters_OneAfterTheOther_SurviveReloadAndTheBackButton() => VisitAsync(Person.Manager, async visit =>
    {
        var overview = OverviewPage.Of(visit);
        await overview.OpenAsync(Days.Over);
        var team = (await overview.ChoicesAsync("Team"))[0];
        await overview.CheckAsync("Team", team);
        var (address, scored) = (visit.Page.Url, await overview.Card("scored").InnerTextAsync());
        await overview.ChooseAsync("Survey", "NPS");
        await Expect(overview.Card("csat-average")).ToHaveTextAsync("—");
        await Expect(overview.Chart("csat-trend")).ToHaveCountAsync(0);

        await visit.Page.ReloadAsync();
        await overview.UntilShownAsync();
        await Expect(overview.Select("Survey")).ToHaveValueAsync("nps");

        await visit.Page.GoBackAsync();
        await Expect(visit.Page).ToHaveURLAsync(address);
        await Expect(overview.Card("scored")).ToHaveTextAsync(scored);
        await Expect(overview.Select("Survey")).ToHaveValueAsync("");
        await Expect(overview.Box("Team")).ToContainTextAsync(team);
    });

    [Fact]
    public Task Period_Pressed_ChangesTitleAndDates() => VisitAsync(Person.Manager, async visit =>
    {
        var overview = OverviewPage.Of(visit);
        await overview.OpenAsync("?period=7d");
        await Expect(overview.Chart("csat-trend")).ToContainTextAsync("CSAT average by day");

        await overview.PressPeriodAsync("Last 90 days");

        Assert.Contains("period=90d", visit.Page.Url, StringComparison.Ordinal);
        await Expect(overview.Period).ToContainTextAsync("Last 90 days");
        await Expect(overview.Chart("csat-trend")).ToContainTextAsync("CSAT average by week");
    });

    [Fact]
    public Task Address_WithWrongValues_NamesEachAndShowsTheRest() => VisitAsync(Person.Manager, async visit =>
    {
        var overview = OverviewPage.Of(visit);
        await overview.OpenAsync("?from=yesterday&kind=smile&team=t-99&compare=never");

        foreach (var wrong in new[] { "from “yesterday”", "kind “smile”", "team “t-99”", "compare “never”" })
            await Expect(overview.Problems).ToContainTextAsync(wrong);
        await overview.ExpectChartsAsync();
    });

    [Theory]
    [InlineData("@lumoramobile", 1)]
    [InlineData("@haldenair", 0)]
    public Task QuestionMix_OfAnAccount_IsFlaggedOnlyWhereItMixes(string account, int flags) => VisitAsync(Person.Manager, async visit =>
    {
        var overview = OverviewPage.Of(visit);
        await overview.OpenAsync(Days.Over);
        await overview.CheckAsync("Account", account);

        await Expect(overview.QuestionMix).ToHaveCountAsync(flags);
    });

    [Fact]
    public Task Table_UnderAChart_SaysTheSameAsTheCard() => VisitAsync(Person.Manager, async visit =>
    {
        var overview = OverviewPage.Of(visit);
        await overview.OpenAsync(Days.Over);
        await overview.OpenTablesAsync();

        await Expect(overview.Chart("csat-distribution").Locator("tbody tr")).ToHaveCountAsync(5);
        await Expect(overview.Chart("nps-distribution").Locator("tbody tr")).ToHaveCountAsync(11);
    });
}
