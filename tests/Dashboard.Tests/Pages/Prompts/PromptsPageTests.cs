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
}
