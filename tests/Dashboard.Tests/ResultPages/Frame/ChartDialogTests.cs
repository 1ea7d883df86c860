using Bunit;
using Dashboard.Charts.Frame;
using Dashboard.Data.Access;
using Dashboard.Live;
using Dashboard.Pages.Overview;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Overview;
using MudBlazor;
using Xunit;

namespace Dashboard.Tests.ResultPages.Frame;

public sealed class ChartDialogTests
{
    private const string Large = "[role=dialog] [data-testid=csat-distribution-large]";

    [Fact]
    public async Task Chart_OverTheWholeScreen_IsTheSameDrawingWithNamesOfItsOwn()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var (page, dialogs) = Show(desk);
        Assert.Empty(dialogs.FindAll("[role=dialog]"));

        await OpenAsync(page, dialogs);

        var dialog = dialogs.Find("[role=dialog]");
        Assert.Equal("CSAT scores given", dialogs.Find("#" + dialog.GetAttribute("aria-labelledby")).TextContent);
        Assert.Equal(
            page.FindAll("[data-testid=csat-distribution] .mark").Select(mark => mark.GetAttribute("aria-label")),
            dialogs.FindAll(Large + " .mark").Select(mark => mark.GetAttribute("aria-label")));
        Assert.NotEmpty(dialogs.FindAll(Large + " .legend li"));
        Assert.Equal(5, dialogs.FindAll(Large + " .chart-table tbody tr").Count);
        Assert.Empty(
            page.FindAll("[id]")
                .Select(element => element.Id)
                .Intersect(dialogs.FindAll("[id]").Select(element => element.Id), StringComparer.Ordinal));
    }

    [Fact]
    public async Task Chart_OverTheWholeScreen_GoesOnWithNewAnswers()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var (page, dialogs) = Show(desk);
        await OpenAsync(page, dialogs);
        Assert.Contains("2 scores", dialogs.Find(Large + " .panel-sub").TextContent, StringComparison.Ordinal);

        await desk.ScoreAsync(await desk.AccountAsync(), "9", "case-2", 4);
        await desk.ReadAgainAsync(page, ReloadThrottle.Interval);

        dialogs.WaitForAssertion(
            () => Assert.Contains("3 scores", dialogs.Find(Large + " .panel-sub").TextContent, StringComparison.Ordinal),
            Until.Patience);
        Assert.Equal(page.Find("[data-testid=csat-distribution] .plot").InnerHtml, dialogs.Find(Large + " .plot").InnerHtml);
    }

    [Fact]
    public async Task Chart_OfResultsThatMayBeSeenNoLonger_IsGoneWithThem()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var (page, dialogs) = Show(desk);
        await OpenAsync(page, dialogs);

        await desk.TakeAwayAsync(RoleNames.Manager);
        desk.Host.Clock.Advance(TimeSpan.FromMinutes(1) + ReloadThrottle.Interval);

        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("[role=dialog]")), Until.Patience);
    }

    [Fact]
    public async Task Table_OverTheWholeScreen_IsThatOfTheChartAndClosesByItsCross()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var (page, dialogs) = Show(desk);

        Assert.Contains(page.FindAll("[data-testid=csat-distribution] .menu-item"), item => item.TextContent == "Full-screen table");
        _ = AskAsync(page, ChartSight.Table);

        dialogs.WaitForElement(Large, Until.Patience);
        Assert.Equal(
            page.FindAll("[data-testid=csat-distribution] .chart-table td").Select(cell => cell.TextContent),
            dialogs.FindAll(Large + " .chart-table td").Select(cell => cell.TextContent));
        Assert.Empty(dialogs.FindAll(Large + " .plot"));
        await dialogs.Find(".dialog-head .icon-button").ClickAsync();
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("[role=dialog]")), Until.Patience);
    }

    private static (IRenderedComponent<OverviewPage> Page, IRenderedComponent<MudDialogProvider> Dialogs) Show(OverviewDesk desk) =>
        (desk.Show(OverviewDesk.Days), desk.Render<MudDialogProvider>());

    // Opening ends only with the closing.
    private static async Task OpenAsync(IRenderedComponent<OverviewPage> page, IRenderedComponent<MudDialogProvider> dialogs)
    {
        Assert.NotNull(page.Find("[data-testid=csat-distribution] .icon-button"));
        _ = AskAsync(page, ChartSight.Drawing);
        await Until.TrueAsync(() => dialogs.FindAll(Large).Count > 0, "the chart is over the whole screen");
    }

    private static Task AskAsync(IRenderedComponent<OverviewPage> page, ChartSight sight) => page
        .Find("[data-testid=csat-distribution]")
        .TriggerEventAsync("onchartasked", new ChartAskedEventArgs { Act = sight.ToString() });
}
