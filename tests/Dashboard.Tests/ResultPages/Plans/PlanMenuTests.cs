using Bunit;
using Dashboard.Controls;
using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Planning;
using Dashboard.Data.Store.Entities;
using Dashboard.Live;
using Dashboard.Pages.Overview;
using Dashboard.Pages.Teams;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Overview;
using MudBlazor;
using Xunit;

namespace Dashboard.Tests.ResultPages.Plans;

public sealed class PlanMenuTests
{
    private static readonly DateOnly Day = new(2026, 2, 10);

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Target_SetByAManager_StandsInChartCardAndMenu()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var (page, dialogs) = (desk.Show(OverviewDesk.Days), desk.ShowDialogs());

        var opened = await PressAsync(page, dialogs, "Set a target", "#target-form");
        await dialogs.Find("#target-measure").ChangeAsync("CsatAverage");
        await dialogs.Find("#target-from").InputAsync("2026-01-01");
        await dialogs.Find("#target-value").InputAsync("7");
        await dialogs.Find("#target-form").SubmitAsync();
        Assert.Equal("From 1 to 5.", ErrorIn(dialogs));
        await dialogs.Find("#target-value").InputAsync("4.2");
        await dialogs.Find("#target-form").SubmitAsync();
        await opened;

        await desk.ReadAgainAsync(page, ReloadThrottle.Interval);
        Assert.Equal("Target 4.20", page.Find("[data-testid=csat-average-target]").TextContent);
        Assert.Equal("Target 4.20", page.Find("[data-chart=csat-trend] .goal-label").TextContent);
        Assert.Contains("CSAT average: 4.20", page.Find("[data-testid=plan] .menu").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Saved"], desk.Said);
    }

    [Fact]
    public async Task Target_ChangedBySomebodyElse_IsToldBeforeItIsOverwritten()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var editor = desk.Host.Get<TargetEditor>();
        var draft = new TargetDraft(TargetMeasure.Nps, Audience.All, Day, 20);
        await editor.AddAsync(DataHost.Manager, draft, Token);
        var (page, dialogs) = (desk.Show(OverviewDesk.Days), desk.ShowDialogs());
        var opened = await PressAsync(page, dialogs, "NPS: +20", "#target-form");
        await editor.ChangeAsync(DataHost.Manager, await TargetAsync(desk), draft with { Value = 40 }, Token);

        await dialogs.Find("#target-value").InputAsync("30");
        await dialogs.Find("#target-form").SubmitAsync();
        Assert.StartsWith(
            "manager@example.com has changed it meanwhile. It is now +40",
            dialogs.Find("[data-testid=target-outcome]").TextContent,
            StringComparison.Ordinal);
        Assert.Equal("30", dialogs.Find("#target-value").GetAttribute("value"));
        await dialogs.Find("#target-form").SubmitAsync();
        await opened;

        Assert.Equal(30, (await TargetAsync(desk)).Value);
    }

    [Fact]
    public async Task Event_NotedBySomebodyElse_AppearsOnTheOpenPage()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);
        var page = desk.Show(OverviewDesk.Days);
        Assert.Empty(page.FindAll(".event"));

        var draft = new EventDraft(Audience.All, Day, null, "New return policy");
        Assert.Equal(PlanProblem.None, await desk.Host.Get<EventEditor>().AddAsync(DataHost.Manager, draft, Token));
        await desk.ReadAgainAsync(page, ReloadThrottle.Interval);

        Assert.Contains(
            "New return policy",
            page.Find("[data-chart=csat-trend] .mark:has(.event)").GetAttribute("aria-label"),
            StringComparison.Ordinal);
        Assert.Contains("New return policy", page.Find("[data-chart=csat-split] tbody").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Event_OfASupervisor_IsForTheirTeamsAlone()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);
        await desk.Host.Get<EventEditor>().AddAsync(DataHost.Manager, new EventDraft(Audience.All, Day, null, "Of the manager"), Token);
        var (page, dialogs) = (desk.Show(OverviewDesk.Days), desk.ShowDialogs());

        var opened = await PressAsync(page, dialogs, "Note an event", "#event-form");
        Assert.Equal(["Team t-1"], dialogs.FindAll("#event-for option").Select(option => option.TextContent));
        await dialogs.Find("#event-form").SubmitAsync();
        Assert.Equal("Say in a few words what happened.", ErrorIn(dialogs));
        await dialogs.Find("#event-text").InputAsync("Strike");
        await dialogs.Find("#event-form").SubmitAsync();
        await opened;

        await desk.ReadAgainAsync(page, ReloadThrottle.Interval);
        Assert.Equal(["Strike"], page.FindAll("[data-testid=plan] button.plan-entry > bdi").Select(entry => entry.TextContent));
        Assert.Equal(["Of the manager"], page.FindAll("[data-testid=plan] div.plan-entry > bdi").Select(entry => entry.TextContent));
        Assert.DoesNotContain(page.FindAll(".plan-add"), button => button.TextContent == "Set a target");
    }

    [Fact]
    public async Task Teams_WithTargets_SayWhatMayBeClaimedOfEach()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var account = await desk.AccountAsync();
        for (var answer = 0; answer < 12; answer++)
            await desk.ScoreAsync(account, $"{100 + answer}", "case-2", 1 + (answer % 2));
        await desk.Host.Get<TargetEditor>().AddAsync(
            DataHost.Manager, new TargetDraft(TargetMeasure.CsatAverage, Audience.All, new DateOnly(2026, 1, 1), 4), Token);

        var page = desk.Show<TeamsPage>("/teams?" + OverviewDesk.Days);

        var verdict = Assert.Single(page.FindAll("[data-testid=teams-table] .goal-verdict"));
        Assert.Equal(("below target 4.00", "goal-verdict below"), (verdict.TextContent, verdict.ClassName));
    }

    private static async Task<TargetEntry> TargetAsync(OverviewDesk desk) =>
        Assert.Single((await desk.Host.Get<PlanReader>().RunAsync(DataHost.Manager, Token)).Targets);

    /// <returns>The press, which ends when the dialog is closed.</returns>
    private static async Task<Task> PressAsync(
        IRenderedComponent<OverviewPage> page, IRenderedComponent<MudDialogProvider> dialogs, string item, string form)
    {
        await page.Find("[data-testid=plan]").TriggerEventAsync("onmenutoggle", new MenuToggleEventArgs { IsOpen = true });
        var pressed = page.FindAll("[data-testid=plan] button")
            .Single(button => button.TextContent.Trim().StartsWith(item, StringComparison.Ordinal))
            .ClickAsync();
        dialogs.WaitForElement(form, Until.Patience);
        return pressed;
    }

    private static string ErrorIn(IRenderedComponent<MudDialogProvider> dialogs) =>
        dialogs.Find(".mud-input-helper-text.mud-input-error").TextContent;
}
