using Bunit;
using Dashboard.Data.Access;
using Dashboard.Pages.Teams;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Overview;
using Xunit;

namespace Dashboard.Tests.Pages.Teams;

public sealed class TeamMovesTests
{
    private const string Team = "/teams?from=2026-02-15&to=2026-02-28&compare=2026-02-01..2026-02-14&team=t-2";

    [Fact]
    public async Task Page_OfATeamThatHasChanged_SaysFromWhereToWhereAndWhy()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        await ScoreAsync(desk, day: 3, better: 5, worse: 4);
        await ScoreAsync(desk, day: 20, better: 2, worse: 1);

        var page = desk.Show<TeamsPage>(Team);

        var moved = page.WaitForElement("[data-testid=team-moves] > ul > li", Until.Patience);
        Assert.StartsWith("CSAT average fell from 4.18 to 1.50.", moved.TextContent.Trim(), StringComparison.Ordinal);
        Assert.StartsWith("/why?", moved.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=team-moves] details"));
    }

    [Fact]
    public async Task Page_OfATeamWithoutAClearChange_SaysSo()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        await ScoreAsync(desk, day: 3, better: 5, worse: 1);
        await ScoreAsync(desk, day: 20, better: 5, worse: 1);

        var page = desk.Show<TeamsPage>(Team);

        var folded = page.WaitForElement("[data-testid=team-moves] details", Until.Patience);
        Assert.True(folded.HasAttribute("open"));
        Assert.Contains("no clear change", folded.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfATeamWithNothingToCompare_SaysNothing()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<TeamsPage>($"/teams?{OverviewDesk.Days}&compare=none&team=t-2");

        page.WaitForElement("[data-testid=teams-table]", Until.Patience);
        Assert.Empty(page.FindAll("[data-testid=team-moves]"));
    }

    // Beside the desk's own answer, which is a 1 of the tenth.
    private static async Task ScoreAsync(OverviewDesk desk, int day, int better, int worse)
    {
        var account = await desk.AccountAsync();
        var sent = new DateTimeOffset(2026, 2, day, 9, 0, 0, TimeSpan.Zero);
        for (var number = 0; number < 10; number++)
        {
            var score = number % 2 == 0 ? better : worse;
            await desk.Fixture.MergeAsync(
                account,
                FeedbackFixture.Scored(FeedbackFixture.Prompt($"{day}{number}", sent, externalId: "case-2"), score, sent.AddHours(1)));
        }
    }
}
