using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>Who sees what, from the front door.</summary>
public sealed class AccessJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    /// <summary>The team lead's own agent in the demo.</summary>
    private const string OwnAgent = "a-001";

    [Fact]
    public Task Supervisor_OnTheOverview_SeesAssignedTeamsAndNoDownloads() => VisitAsync(Person.Supervisor, async visit =>
    {
        var overview = OverviewPage.Of(visit);
        await overview.OpenAsync();

        Assert.Equal(3, (await overview.ChoicesAsync("Team")).Count);
        await Expect(overview.Downloads).ToHaveCountAsync(0);
        Assert.Equal(403, (await visit.Page.APIRequest.GetAsync("/exports/responses.csv")).Status);
    });

    [Fact]
    public Task Manager_OnTheOverview_SeesEveryTeamAndAgent() => VisitAsync(Person.Manager, async visit =>
    {
        var overview = OverviewPage.Of(visit);
        await overview.OpenAsync();

        Assert.True((await overview.ChoicesAsync("Team")).Count > 3);
        await overview.OpenAsync($"?agent={OwnAgent}");
        await Expect(overview.Chips).ToHaveCountAsync(1);
        await Expect(overview.Problems).ToHaveCountAsync(0);
        await Expect(overview.Downloads).ToHaveCountAsync(5);
    });

    [Fact]
    public Task TeamLead_LookingForThemselves_FindsNobody() => VisitAsync(Person.TeamLead, async visit =>
    {
        var overview = OverviewPage.Of(visit);
        await overview.OpenAsync($"?agent={OwnAgent}");

        await Expect(overview.Chips).ToHaveCountAsync(0);
        await Expect(overview.Problems).ToContainTextAsync($"agent “{OwnAgent}” is not one you can see or does not exist");
    });

    [Fact]
    public Task Agent_OnTheOverview_IsToldWhyThereIsNothing() =>
        VisitAsync(
            Person.Agent,
            async visit =>
            {
                await visit.Page.GotoAsync("/");
                await Expect(visit.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }))
                    .ToHaveTextAsync("Results are not shown to your role");
                await Expect(visit.Page.GetByTestId("results")).ToHaveCountAsync(0);
                await Expect(Frame.Of(visit).Links).ToHaveCountAsync(0);
            });

    [Fact]
    public Task Agent_OnAnAdminsPage_IsRefusedWithTheRoleThatItNeeds() => VisitAsync(Person.Agent, async visit =>
    {
        visit.ExpectConsoleError("403");
        await visit.Page.GotoAsync(AccountsPage.Path);

        await Expect(visit.Page.Locator("#needed-role")).ToContainTextAsync("role admin");
        await Expect(visit.Page.Locator("#why-not-agents")).ToBeVisibleAsync();
    });

    [Fact]
    public Task SignOut_FromTheMenu_ClosesEveryPage() => VisitAsync(async visit =>
    {
        await LoginPage.Of(visit).SignInAsync(Person.Manager);
        await OverviewPage.Of(visit).UntilShownAsync();
        await Frame.Of(visit).SignOutAsync();

        await visit.Page.GotoAsync("/");
        await Expect(visit.Page).ToHaveTitleAsync("Sign in · Dashboard");
        Assert.Equal(401, (await visit.Page.APIRequest.GetAsync("/exports/responses.csv")).Status);
    });
}
