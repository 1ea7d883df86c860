using Bunit;
using Dashboard.Data.Access;
using Dashboard.Pages.Csat;
using Dashboard.Pages.Feedback;
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
    }

    private static IRenderedComponent<FeedbackPage> Show(OverviewDesk desk)
    {
        var page = desk.Render<FeedbackPage>(parameters => parameters.Add(shown => shown.FeedbackId, "2"));
        page.WaitForElement(".exclusion", Until.Patience);
        return page;
    }
}
