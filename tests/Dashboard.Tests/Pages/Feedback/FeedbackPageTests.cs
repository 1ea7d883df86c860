using Bunit;
using Dashboard.Data.Access;
using Dashboard.Pages.Csat;
using Dashboard.Pages.Feedback;
using Dashboard.Pages.Responses;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Overview;
using Xunit;

namespace Dashboard.Tests.Pages.Feedback;

/// <summary>The page of one answer, on which it is taken out of the count and put back.</summary>
public sealed class FeedbackPageTests
{
    [Fact]
    public async Task Rating_TakenOutAndPutBack_IsSaidOnItsPageAndBesideTheNumbers()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var page = Show(desk);

        await page.Find(".exclusion .disclosure-open").ClickAsync();
        await page.Find("#exclusion-reason").ChangeAsync("Outage");
        await page.Find("[data-testid=take-out]").ClickAsync();
        desk.Host.Clock.Advance(TimeSpan.FromSeconds(10));
        page.WaitForElement("[data-testid=count-again]", Until.Patience);
        Assert.Contains("it is about an outage", page.Find(".exclusion").TextContent, StringComparison.Ordinal);
        Assert.Contains("ann@acme.example", page.Find(".exclusion").TextContent, StringComparison.Ordinal);

        var csat = desk.Show<CsatPage>("/csat?" + OverviewDesk.Days);
        var note = csat.WaitForElement("[data-testid=not-counted]", Until.Patience);
        Assert.Contains("One rating is not counted", note.TextContent, StringComparison.Ordinal);
        Assert.Contains("CSAT 3.00 instead of 5.00", note.TextContent, StringComparison.Ordinal);
        Assert.Equal("5.00", csat.Find("[data-testid=csat-average]").TextContent);
        await csat.Find("[data-testid=not-counted] .disclosure-open").ClickAsync();
        Assert.Equal("/feedback/2", csat.Find("[data-testid=not-counted] a").GetAttribute("href"));

        await page.Find("[data-testid=count-again]").ClickAsync();
        desk.Host.Clock.Advance(TimeSpan.FromSeconds(10));
        page.WaitForElement(".exclusion .disclosure-open", Until.Patience);
    }

    [Fact]
    public async Task Rating_TakenOutMeanwhileByAnother_IsSaidAndNothingChanged()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var page = Show(desk);
        await page.Find(".exclusion .disclosure-open").ClickAsync();
        await desk.TakeAwayAsync(RoleNames.Manager);

        await page.Find("[data-testid=take-out]").ClickAsync();

        page.WaitForAssertion(
            () => Assert.Contains("not so any more", page.Find("[data-testid=exclusion-outcome]").TextContent, StringComparison.Ordinal),
            Until.Patience);
    }

    [Fact]
    public async Task Answer_FollowedUpOnItsPage_SaysHowFar()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var page = Show(desk);
        Assert.Contains("Assigned to nobody", page.Find("[data-testid=review-assignee]").TextContent, StringComparison.Ordinal);

        await page.Find("[data-testid=assign-me]").ClickAsync();
        Passes(desk, page, "[data-testid=review-assignee]", "Assigned to you by ann@acme.example");
        await page.Find("[data-testid=resolve]").ClickAsync();
        Passes(desk, page, "[data-testid=review-state]", "Resolved");
        Passes(desk, page, "[data-testid=resolve]", "Not resolved after all");

        await page.FindAll(".review .disclosure-open")[1].ClickAsync();
        await page.Find("[data-testid=add-note]").ClickAsync();
        Passes(desk, page, "[data-testid=review-outcome]", "Write something first");
        await page.Find("#review-note").InputAsync("They were called back");
        await page.Find("[data-testid=add-note]").ClickAsync();
        Passes(desk, page, ".review-notes", "They were called back");
        await page.Find("[data-testid=remove-note]").ClickAsync();
        desk.Host.Clock.Advance(TimeSpan.FromSeconds(10));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".review-notes")), Until.Patience);

        var list = desk.Show<ResponsesPage>($"/responses?{OverviewDesk.Days}&comment=all&review=mine");
        Assert.Equal("1 answer", list.Find("[data-testid=count]").TextContent);
        var loop = list.WaitForElement("[data-testid=closed-loop]", Until.Patience);
        Assert.Contains("1 of 1 low scores are resolved", loop.TextContent, StringComparison.Ordinal);
        list = desk.Show<ResponsesPage>($"/responses?{OverviewDesk.Days}&comment=all&review=open");
        Assert.Empty(list.FindAll("[data-testid=count]"));
    }

    [Fact]
    public async Task Answer_GivenToSomebody_IsOfferedToThoseWhoSeeIt()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var page = Show(desk);

        await page.FindAll(".review .disclosure-open")[0].ClickAsync();
        page.WaitForElement("#assignee", Until.Patience);
        Assert.Equal(["ann@acme.example"], page.FindAll("#assignee option").Select(option => option.TextContent));
        await page.Find("[data-testid=assign]").ClickAsync();

        Passes(desk, page, "[data-testid=review-assignee]", "Assigned to you");
    }

    private static void Passes(OverviewDesk desk, IRenderedComponent<FeedbackPage> page, string what, string says)
    {
        desk.Host.Clock.Advance(TimeSpan.FromSeconds(10));
        page.WaitForAssertion(
            () => Assert.Contains(says, page.Find(what).TextContent, StringComparison.Ordinal), Until.Patience);
    }

    [Fact]
    public async Task Page_WhereResultsAreShownOfManyTogether_TakesNothingOut()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        await using (var store = desk.Host.OpenStore())
        {
            store.Add(new Dashboard.Data.Store.Entities.InstallationSetting { Name = "privacy.least-answers", Value = "5" });
            await store.SaveChangesAsync(Xunit.TestContext.Current.CancellationToken);
        }

        var page = desk.Render<FeedbackPage>(parameters => parameters.Add(shown => shown.FeedbackId, "2"));
        page.WaitForElement(".feedback-head", Until.Patience);

        Assert.Empty(page.FindAll(".exclusion"));
        Assert.Empty(page.FindAll(".review"));
    }

    private static IRenderedComponent<FeedbackPage> Show(OverviewDesk desk)
    {
        var page = desk.Render<FeedbackPage>(parameters => parameters.Add(shown => shown.FeedbackId, "2"));
        page.WaitForElement(".exclusion", Until.Patience);
        return page;
    }
}
