using Bunit;
using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting.OptOuts;
using Dashboard.Pages.Admin.OptOuts;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Admin.Sync;
using Xunit;

namespace Dashboard.Tests.Pages.Admin.OptOuts;

/// <summary>The page on which admins note who does not want to be asked.</summary>
public sealed class OptOutsPageTests
{
    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Customers_Pasted_AreNotedAndListed()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = Show(desk);

        await page.Find("#customers").InputAsync("11,by phone\n12");
        await page.Find("#reason").InputAsync("by mail");
        await page.Find("#add-form").SubmitAsync();

        page.WaitForAssertion(
            () => Assert.Contains("2 customers noted", page.Find("[data-testid=add-outcome]").TextContent, StringComparison.Ordinal),
            Until.Patience);
        page.WaitForAssertion(
            () => Assert.Contains("by mail", page.Find("[data-testid=list] table").TextContent, StringComparison.Ordinal), Until.Patience);
        Assert.Equal(["11", "12"], await IdsAsync(desk));
    }

    [Fact]
    public async Task Customers_WithALineThatNamesNobody_AreKeptInTheFieldWithTheLineNamed()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = Show(desk);

        await page.Find("#customers").InputAsync("11\n@acme");
        await page.Find("#add-form").SubmitAsync();

        page.WaitForAssertion(
            () => Assert.Contains("nothing was noted: 2", page.Find("#customers-error").TextContent, StringComparison.Ordinal),
            Until.Patience);
        Assert.Empty(await IdsAsync(desk));
    }

    [Fact]
    public async Task Customer_TakenOffTheList_IsAskedAboutFirst()
    {
        await using var desk = await SyncDesk.OpenAsync();
        await desk.Host.Get<OptOutList>().AddAsync("11", null, Acting.As("ada"), Token);
        var page = Show(desk);
        var remove = page.WaitForElement("[aria-label='Let 11 be asked again']", Until.Patience);

        _ = remove.ClickAsync();
        await desk.ConfirmAsync();

        await Until.TrueAsync(async () => (await IdsAsync(desk)).Count == 0, "nobody is on the list");
    }

    private static IRenderedComponent<OptOutsPage> Show(SyncDesk desk)
    {
        var page = desk.Render<OptOutsPage>();
        page.WaitForElement("#add-form", Until.Patience);
        return page;
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(SyncDesk desk) =>
        [
            .. (await desk.Host.Get<OptOutList>().ListAsync(Viewer.CommandLine, null, new RowRange(0, 10), Token))!.Rows
                .Select(row => row.CustomerUserId).Order(StringComparer.Ordinal),
        ];
}
