using Bunit;
using Dashboard.Data.Access;
using Dashboard.Pages.Prompts;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Overview;
using Xunit;

namespace Dashboard.Tests.Pages.Prompts;

public sealed class PromptsPageTests
{
    [Theory]
    [InlineData(RoleNames.Supervisor, "1")]
    [InlineData(RoleNames.Manager, "2")]
    public async Task Page_OfARole_CountsThePromptsItMaySee(string role, string sent)
    {
        await using var desk = await OverviewDesk.OpenAsync(role);

        var page = desk.Show<PromptsPage>("/prompts?" + OverviewDesk.Days);

        Assert.Equal(sent, page.Find("[data-testid=sent]").TextContent);
        Assert.Equal("100\u00A0%", page.Find("[data-testid=response-rate]").TextContent);
    }

    [Fact]
    public async Task Page_OfSomeHours_SaysWhyThereIsNoRate()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<PromptsPage>($"/prompts?{OverviewDesk.Days}&hour=10");

        Assert.Equal(("—", "—"), (page.Find("[data-testid=sent]").TextContent, page.Find("[data-testid=response-rate]").TextContent));
        Assert.Equal("2", page.Find("[data-testid=scored]").TextContent);
        Assert.Equal("Prompts are not counted by the hour", page.Find(".empty h2").TextContent);
        Assert.Equal("/prompts?" + OverviewDesk.Days, page.Find(".empty a").GetAttribute("href"));
        Assert.Contains(
            "not counted by the hour", page.Find("[aria-labelledby=response-rate-label]").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RoleNames.Supervisor, "1")]
    [InlineData(RoleNames.Manager, "2")]
    public async Task Funnel_OfARole_CountsTheConversationsItMaySeeAndSaysWhyNobodyWasAsked(string role, string closed)
    {
        await using var desk = await OverviewDesk.OpenAsync(role);

        var page = desk.Show<PromptsPage>("/prompts?period=7d");

        page.WaitForAssertion(
            () => Assert.Equal(closed, page.Find(".funnel-steps .funnel-count").TextContent), Until.Patience);
        Assert.Contains("Not looked at yet", page.Find("[data-testid=prompt-funnel] table").TextContent, StringComparison.Ordinal);
        await page.FindAll(".disclosure-open").Single(button => button.TextContent == "Conversations one by one").ClickAsync();
        page.WaitForAssertion(
            () => Assert.Equal(role == RoleNames.Manager, Listed(page).Contains("case-2", StringComparison.Ordinal)), Until.Patience);
        Assert.Contains("case-1", Listed(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Funnel_WithoutAnyConversation_SaysSo()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<PromptsPage>("/prompts?from=2025-02-01&to=2025-02-28");

        page.WaitForAssertion(
            () => Assert.StartsWith(
                "No conversation of these days",
                page.Find("[data-testid=prompt-funnel] p:last-child").TextContent,
                StringComparison.Ordinal),
            Until.Patience);
    }

    [Fact]
    public async Task TimeToAnswer_AfterTheRest_IsTheMedianOfItsScores()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<PromptsPage>("/prompts?" + OverviewDesk.Days);

        page.WaitForAssertion(() => Assert.Equal("1\u00A0h", page.Find("[data-testid=time-to-answer]").TextContent));
        Assert.Equal(
            $"/responses?{OverviewDesk.Days}&comment=all",
            page.Find("[aria-labelledby=time-to-answer-label] .metric-basis a").GetAttribute("href"));
    }

    private static string Listed(IRenderedComponent<PromptsPage> page) => page.Find("[data-testid=prompt-rows]").TextContent;
}
