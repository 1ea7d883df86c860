using AngleSharp.Dom;
using Bunit;
using Dashboard.Data.Store.Changes;
using Dashboard.Pages.Admin.Sync;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Tests.Pages.Admin.Sync;

public sealed class RunTableTests
{
    [Fact]
    public async Task Pulls_Opened_SayWhatXStillTakes()
    {
        await using var desk = await SyncDesk.OpenAsync();
        await desk.AddPulledAccountAsync();
        var page = desk.Show();
        Assert.Empty(page.FindAll("[data-testid=budget-Show]"));

        await Button(page, "Pulls").ClickAsync();

        Assert.Contains("95 of 180", page.Find("[data-testid=budget-Show]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pulls_Opened_AreReadThenAndGoWithTheNext()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var account = await desk.AddPulledAccountAsync();
        var page = desk.Show();
        Assert.Empty(page.FindAll("[data-testid=runs]"));

        await Button(page, "Pulls").ClickAsync();

        page.WaitForAssertion(
            () => Assert.Equal(["1 Mar 2026, 11:57", "1 min", "1,234", "5", "Well"], CellsOf(page, "runs")),
            Until.Patience);
        Assert.Empty(page.FindAll(".mud-table-pagination-toolbar"));
        await desk.AddPullsAsync(account, 11);
        desk.Host.Get<StoreChanges>().Publish();
        desk.LetThePageHear();
        page.WaitForAssertion(() => Assert.Contains("1-10 of 12", TextOf(page, "runs"), StringComparison.Ordinal), Until.Patience);
        Assert.Equal(10, page.FindAll("[data-testid=runs] tbody tr").Count);
        await page.Find("button[aria-label='Next page']").ClickAsync();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("[data-testid=runs] tbody tr").Count), Until.Patience);
        await Button(page, "Pulls").ClickAsync();
        Assert.Empty(page.FindAll("[data-testid=runs]"));
    }

    [Fact]
    public async Task Pulls_SortedByWhatTheyRead_AreAskedForAnew()
    {
        await using var desk = await SyncDesk.OpenAsync();
        await desk.AddPullsAsync(await desk.AddPulledAccountAsync(), 1);
        var page = desk.Show();
        await Button(page, "Pulls").ClickAsync();
        page.WaitForAssertion(
            () => Assert.Equal("descending", page.Find("[data-testid=runs] th[aria-sort]").GetAttribute("aria-sort")),
            Until.Patience);
        Assert.Equal("0", CellsOf(page, "runs")[2]);

        await page.FindAll("[data-testid=runs] th button")[1].ClickAsync();

        page.WaitForAssertion(() => Assert.Equal("1,234", CellsOf(page, "runs")[2]), Until.Patience);
    }

    private static IReadOnlyList<string> CellsOf(IRenderedComponent<SyncPage> page, string name) =>
        [.. page.FindAll($"[data-testid={name}] tbody tr:first-child td").Select(cell => cell.TextContent.Trim().Replace('\u00A0', ' '))];

    private static string TextOf(IRenderedComponent<SyncPage> page, string name) =>
        page.Find($"[data-testid={name}]").TextContent.Replace('\u00A0', ' ');

    private static IElement Button(IRenderedComponent<SyncPage> page, string text) =>
        Assert.Single(page.FindAll("button"), button => string.Equals(button.TextContent.Trim(), text, StringComparison.Ordinal));
}
