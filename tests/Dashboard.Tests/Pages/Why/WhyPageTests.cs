using Bunit;
using Dashboard.Data.Access;
using Dashboard.Pages.Why;
using Dashboard.Tests.Pages.Overview;
using Dashboard.Tests.Pages.Words;
using Xunit;

namespace Dashboard.Tests.Pages.Why;

public sealed class WhyPageTests
{
    private const string Halves = "from=2026-02-15&to=2026-02-28&compare=2026-02-01..2026-02-14";

    [Fact]
    public async Task Page_ComparedWithNothing_SaysHowToCompare()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<WhyPage>("/why?compare=none&" + OverviewDesk.Days);

        Assert.StartsWith("Nothing is compared", page.Find("[data-testid=why-sentence]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".chart"));
    }

    [Fact]
    public async Task Page_ThatNamesAgents_IsInTheAuditLog()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<WhyPage>("/why?" + OverviewDesk.Days);

        Assert.StartsWith("One of the two periods", page.Find("[data-testid=why-sentence]").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/why?", Assert.Single(await desk.LooksAsync()).Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfNps_KeepsItsNumberWithAnotherFilter()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<WhyPage>("/why?kind=nps&" + OverviewDesk.Days);

        Assert.Equal("NPS", page.Find(".segments [aria-current]").TextContent);
        Assert.EndsWith("&measure=nps", page.Instance.Href(page.Instance.Scope!.View), StringComparison.Ordinal);
        Assert.Contains(
            page.FindAll(".segments a"),
            link => link.GetAttribute("href")!.EndsWith("&measure=csat-average", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_WithValuesThatAreNone_NamesThem()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);

        var page = desk.Show<WhyPage>($"/why?{Halves}&measure=smiles&split=team:t-9/agent");

        var problems = page.Find("[data-testid=view-problems]").TextContent;
        Assert.Contains("measure “smiles”", problems, StringComparison.Ordinal);
        Assert.Contains("split “team:t-9/agent”", problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Languages_OfComments_AreAListThatLeadsToTheirAnswers()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        await Moves.AskAgainAsync(desk);
        await WrittenAnswers.WriteEnglishAsync(desk, WrittenAnswers.FirstCase, 40);

        var page = desk.Show<WhyPage>($"/why?{Halves}&measure=csat-average");

        const string Answers = "/responses?from=2026-02-15&to=2026-02-28&kind=csat";
        Assert.Equal("CSAT average: change by language of the comment", page.Find("[data-testid=why-language] h2").TextContent);
        Assert.Equal(
            [$"{Answers}&comment=all&language=en", $"{Answers}&comment=no"],
            page.FindAll("[data-testid=why-language] .mark")
                .Select(mark => mark.GetAttribute("href")!.Split("&compare")[0])
                .Order(StringComparer.Ordinal));
        Assert.Contains("a group of their own", page.Find("[data-testid=why-language] .chart-note").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hours_OfAnswers_LeadToTheSamePageOfThoseHours()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        await Moves.AskAgainAsync(desk, hoursLater: 6);

        var page = desk.Show<WhyPage>($"/why?{Halves}&measure=csat-average");

        var marks = page.FindAll("[data-testid=why-hour] .mark");
        Assert.True(marks.Count > 1, "Answers were given at several times of the day.");
        Assert.Contains("15:00 to 18:00", page.Find("[data-testid=why-hour]").TextContent, StringComparison.Ordinal);
        Assert.Contains(
            marks, mark => mark.GetAttribute("href")!.Contains("&hour=15&hour=16&hour=17&", StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[data-testid=why-hand-overs]"));
    }

    [Fact]
    public async Task Page_OfTwoHalves_SaysBothAndWhatEachGroupAdds()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        await Moves.AskAgainAsync(desk);

        var page = desk.Show<WhyPage>($"/why?{Halves}&measure=csat-average&split=team:t-1/agent");

        Assert.Equal("3.00", page.Find("[data-testid=why-before]").TextContent);
        Assert.Equal("2.00", page.Find("[data-testid=why-after]").TextContent);
        Assert.Contains("no clear change", page.Find("[data-testid=why-sentence]").TextContent, StringComparison.Ordinal);
        var folded = page.Find("[data-testid=why-team-fold]").TextContent;
        Assert.Contains("All 2: no more than chance", folded, StringComparison.Ordinal);
        Assert.Contains("split by agent", page.Find("[data-testid=why-split] h2").TextContent, StringComparison.Ordinal);
        Assert.Matches("&weekday=(tuesday|friday)&", page.Find("[data-testid=why-weekday] .mark[href]").GetAttribute("href"));
        Assert.Contains("team=t-1", page.Find("[data-testid=why-team] .mark[href]").GetAttribute("href"), StringComparison.Ordinal);
    }
}
