using Bunit;
using Dashboard.Data.Access;
using Dashboard.ResultPages.Tour;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Overview;
using Xunit;

namespace Dashboard.Tests.ResultPages.Tour;

public sealed class TourTests
{
    [Fact]
    public async Task Tour_OfAFirstVisit_GoesThroughItsStepsAndNeverComesBack()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);
        var page = desk.Show("period=7d");
        foreach (var step in TourStep.All)
        {
            var tour = page.WaitForElement($"[data-tour={step.About}]", Until.Patience);
            Assert.Equal(step.Title, tour.QuerySelector("h2")!.TextContent);
            await page.FindAll("[data-testid=tour] button")[^1].ClickAsync();
        }

        Assert.Empty(page.FindAll("[data-testid=tour]"));
        Assert.Empty(await SecondVisitAsync(desk));
    }

    [Fact]
    public async Task Tour_Skipped_NeverComesBack()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);
        var page = desk.Show("period=7d");

        await page.WaitForElement("[data-testid=tour] button", Until.Patience).ClickAsync();

        Assert.Empty(page.FindAll("[data-testid=tour]"));
        Assert.Empty(await SecondVisitAsync(desk));
    }

    [Fact]
    public async Task Tour_SkippedWhileTheStoreIsAway_IsGoneAndOfferedOnceMore()
    {
        using var store = new MovableStore();
        await using var desk = await OverviewDesk.OpenAsync(store, RoleNames.Supervisor);
        var page = desk.Show("period=7d");
        var skip = page.WaitForElement("[data-testid=tour] button", Until.Patience);
        store.TakeAway();

        await skip.ClickAsync();

        Assert.Empty(page.FindAll("[data-testid=tour]"));
        store.GiveBack();
        desk.Show("period=30d").WaitForElement("[data-testid=tour]", Until.Patience);
    }

    private static async Task<IReadOnlyList<AngleSharp.Dom.IElement>> SecondVisitAsync(OverviewDesk desk)
    {
        var page = desk.Show("period=30d");
        await page.InvokeAsync(() => { });
        page.WaitForElement(".views-menu", Until.Patience);
        return page.FindAll("[data-testid=tour]");
    }
}
