using Bunit;
using Dashboard.Data.Access;
using Dashboard.Pages.Nps;
using Dashboard.Tests.Pages.Overview;
using Xunit;

namespace Dashboard.Tests.Pages.Nps;

public sealed class NpsPageTests
{
    [Fact]
    public async Task Page_WithoutNpsScores_SaysSoAndShowsNoNumber()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<NpsPage>("/nps?" + OverviewDesk.Days);

        Assert.Equal("—", page.Find("[data-testid=nps]").TextContent);
        Assert.Contains("No feedback in this period", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfAnybody_SaysThatNewerAppsDrawNoNpsCards()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);

        var page = desk.Show<NpsPage>("/nps?" + OverviewDesk.Days);

        Assert.Contains("newer apps", page.Find("[data-testid=nps-cards]").TextContent, StringComparison.Ordinal);
    }
}
