using Bunit;
using Dashboard.Data.Access;
using Dashboard.Pages.Prompts;
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
}
