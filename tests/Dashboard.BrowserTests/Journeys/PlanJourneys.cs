using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>Setting targets, and noting what happened on a day. What these leave on the page of one account they take away again.</summary>
public sealed class PlanJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    private static string OneAccount => Days.Over + "&account=haldenair";

    [Fact]
    public Task Target_SetByAManager_IsALineAndAVerdictUntilItIsDeleted() => VisitAsync(Person.Manager, async visit =>
    {
        var (overview, plan, dialog) = (OverviewPage.Of(visit), PlanPart.Of(visit), DialogPart.Of(visit));
        await overview.OpenAsync(OneAccount);
        var chart = new ChartPart(visit.Page, "csat-trend");

        await plan.ChooseAsync("Set a target");
        await plan.Measure.SelectOptionAsync("CSAT average");
        await plan.From.FillAsync(Days.Iso(300));
        await plan.Value.FillAsync("4.99");
        await visit.CheckAccessibilityAsync();
        await dialog.Button("Save").ClickAsync();

        await Expect(dialog.All).ToHaveCountAsync(0);
        await Expect(chart.Whole.Locator(".goal-label")).ToHaveTextAsync("Target 4.99");
        await Expect(chart.Whole.Locator(".legend")).ToContainTextAsync("Target, for @haldenair");
        await Expect(overview.Card("csat-average-target"))
            .ToHaveTextAsync("Clearly below target 4.99 (for @haldenair)");
        await visit.CheckAccessibilityAsync();

        await plan.ChooseAsync("CSAT average: 4.99");
        await dialog.Button("Delete").ClickAsync();
        await dialog.ConfirmAsync("Delete");

        // The demo's, which is for all and holds again.
        await Expect(chart.Whole.Locator(".goal-label")).ToHaveTextAsync("Target 3.90");
    });

    [Fact]
    public Task Event_NotedFromAChart_IsAFlagARowAndInTheFileUntilItIsDeleted() => VisitAsync(Person.Manager, async visit =>
    {
        const string Happened = "New return policy";
        var (overview, plan, dialog) = (OverviewPage.Of(visit), PlanPart.Of(visit), DialogPart.Of(visit));

        // None of the demo's own events concerns both.
        await overview.OpenAsync(OneAccount + "&team=t-1");
        var chart = new ChartPart(visit.Page, "nps-trend");

        await chart.ChooseAsync("Note an event");
        await dialog.HasFocusAsync();
        await plan.Text.FillAsync(Happened);
        await plan.Day.FillAsync(Days.Iso(30));
        await dialog.Button("Save").ClickAsync();

        var flag = chart.Whole.Locator(".mark:has(.event)");
        await Expect(flag).ToHaveCountAsync(1);
        await chart.Menu.FocusAsync();
        await flag.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(flag).ToBeFocusedAsync();
        await Expect(chart.Tip).ToContainTextAsync(Happened);
        await visit.CheckAccessibilityAsync();
        foreach (var (away, back) in new[] { ("Home", "e"), ("End", "e"), ("End", "E") })
        {
            await visit.Page.Keyboard.PressAsync(away);
            await Expect(flag).Not.ToBeFocusedAsync();
            await visit.Page.Keyboard.PressAsync(back);
            await Expect(flag).ToBeFocusedAsync();
        }

        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(chart.Whole.Locator(".chart-note")).ToContainTextAsync(Happened);
        Assert.Contains(
            Happened,
            await File.ReadAllTextAsync(await chart.SaveAsync("Csv"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);

        await plan.ChooseAsync(Happened);
        await dialog.Button("Delete").ClickAsync();
        await dialog.ConfirmAsync("Delete");
        await Expect(flag).ToHaveCountAsync(0);
    });
}
