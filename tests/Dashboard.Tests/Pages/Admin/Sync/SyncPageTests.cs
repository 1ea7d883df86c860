using AngleSharp.Dom;
using Bunit;
using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Identity;
using Dashboard.Pages.Admin.Sync;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dashboard.Tests.Pages.Admin.Sync;

public sealed class SyncPageTests
{
    private static readonly DateTimeOffset Sent = new(2026, 2, 10, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Page_Asked_IsForAdminsOnly() => Assert.Contains(
        typeof(SyncPage).GetCustomAttributes(typeof(AuthorizeAttribute), inherit: false).Cast<AuthorizeAttribute>(),
        attribute => string.Equals(attribute.Policy, Policies.Admin, StringComparison.Ordinal));

    [Fact]
    public async Task Page_NoAccount_SaysHowToConnectOne()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = desk.Show();

        Assert.Contains("accounts add", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=all-well]"));
    }

    [Fact]
    public async Task Page_AllWell_SaysSoAndExplainsEachNumber()
    {
        await using var desk = await SyncDesk.OpenAsync();
        await desk.AddPulledAccountAsync();
        var page = desk.Show();

        Assert.Single(page.FindAll("[data-testid=all-well]"));
        Assert.Equal("Running", page.Find("[data-testid=state]").TextContent);
        Assert.Contains("28 Feb 2026, 12:00", TextOf(page, "complete"), StringComparison.Ordinal);
        Assert.Contains("Nothing", TextOf(page, "behind"), StringComparison.Ordinal);
        Assert.Contains("Empty", TextOf(page, "inbox"), StringComparison.Ordinal);
        Every.One(page.FindAll(".fact"), fact => Assert.NotEmpty(fact.QuerySelector(".explain-text")!.TextContent.Trim()));
    }

    [Fact]
    public async Task SyncNow_Pressed_IsAskedForAndWrittenDown()
    {
        await using var desk = await SyncDesk.OpenAsync();
        await desk.AddPulledAccountAsync();
        var page = desk.Show();

        await Button(page, "Sync now").ClickAsync();

        WaitFor(page, "outcome", "pulled within seconds");
        desk.LetThePageHear();
        page.WaitForAssertion(() => Button(page, "Sync asked for"), Until.Patience);
        Assert.Equal([AuditActions.PullRequested], await desk.AuditAsync());
    }

    [Fact]
    public async Task Pause_WithAReason_IsShownUntilResumed()
    {
        await using var desk = await SyncDesk.OpenAsync();
        await desk.AddPulledAccountAsync();
        var page = desk.Show();
        var pausing = Button(page, "Pause…").ClickAsync();
        await desk.InDialog("#pause-reason").InputAsync("a fair");

        await desk.InDialog("#pause-form").SubmitAsync();
        await pausing;

        desk.LetThePageHear();
        WaitFor(page, "pause", "Paused by ada@acme.example: a fair");
        Assert.Empty(desk.Dialogs.FindAll("[role=dialog]"));
        Assert.Equal(["@acme is paused. What X pushes is still taken."], desk.Said);
        Assert.Contains("Nothing is pulled until", TextOf(page, "sync-news"), StringComparison.Ordinal);
        Assert.True(Button(page, "Sync now").HasAttribute("disabled"));

        await Button(page, "Resume").ClickAsync();
        desk.LetThePageHear();
        page.WaitForAssertion(() => Assert.Equal("Running", page.Find("[data-testid=state]").TextContent), Until.Patience);
    }

    [Fact]
    public async Task Backfill_WrongDayThenRight_IsRefusedThenShownHeldAndCancelled()
    {
        await using var desk = await SyncDesk.OpenAsync();
        await desk.AddPulledAccountAsync();
        var page = desk.Show();
        var asking = Button(page, "Backfill from date…").ClickAsync();
        await desk.InDialog("#backfill-form").SubmitAsync();
        Assert.Contains("Enter the day", desk.InDialog(".mud-input-helper-text.mud-input-error").TextContent, StringComparison.Ordinal);
        await desk.InDialog("#backfill-day").InputAsync("2026-03-01");
        await desk.InDialog("#backfill-form").SubmitAsync();
        Assert.Contains("24 hours late", desk.InDialog(".mud-input-helper-text.mud-input-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("2026-03-01", desk.InDialog("#backfill-day").GetAttribute("value"));

        await desk.InDialog("#backfill-day").InputAsync("2025-12-24");
        await desk.InDialog("#backfill-form").SubmitAsync();
        await asking;

        desk.LetThePageHear();
        WaitFor(page, "backfill", "Backfill from 24 Dec 2025 to 1 Feb 2026");
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent.Contains("Backfill from", StringComparison.Ordinal));
        await Button(page, "Pause backfill").ClickAsync();
        desk.LetThePageHear();
        page.WaitForAssertion(() => Button(page, "Resume backfill"), Until.Patience);
        var cancelling = Button(page, "Cancel backfill…").ClickAsync();
        await desk.ConfirmAsync();
        await cancelling;
        desk.LetThePageHear();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=backfill]")), Until.Patience);
        Assert.Equal([AuditActions.BackfillStarted, AuditActions.BackfillPaused, AuditActions.BackfillCancelled], await desk.AuditAsync());
    }

    [Fact]
    public async Task Quarantine_OfSeveralThings_IsShownMaskedRetriedAndDismissed()
    {
        await using var desk = await SyncDesk.OpenAsync();
        await desk.AddPulledAccountAsync();
        await desk.Fixture.MergeAsync(
            null,
            ArrivalSource.Webhook,
            """{"event_type":"feedback.seen","feedback":{"response":{"score":{"value":"four"}}}}""");
        await desk.Fixture.MergeAsync(null, ArrivalSource.Webhook, "no json");
        var page = desk.Show();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".aside-line").Count), Until.Patience);
        Assert.Contains("2 of what came", TextOf(page, "sync-news"), StringComparison.Ordinal);

        for (var shown = 1; shown <= 2; shown++)
        {
            await page.FindAll("button").First(button => button.TextContent.Trim() == "Show body").ClickAsync();
            page.WaitForAssertion(() => Assert.Equal(shown, page.FindAll("[data-testid=aside-body]").Count), Until.Patience);
        }

        Assert.DoesNotContain("four", page.Markup, StringComparison.Ordinal);
        await page.Find("[data-testid=kind-UnknownType] button").ClickAsync();
        page.WaitForAssertion(() => Assert.Contains("put back", TextOf(page, "aside-outcome"), StringComparison.Ordinal), Until.Patience);
        desk.LetThePageHear();
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".aside-line")), Until.Patience);
        var dismissing = Button(page, "Dismiss…").ClickAsync();
        await desk.ConfirmAsync();
        await dismissing;
        desk.LetThePageHear();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".aside-line")), Until.Patience);
        Assert.Equal(
            [
                AuditActions.QuarantineViewed,
                AuditActions.QuarantineViewed,
                AuditActions.QuarantineRetried,
                AuditActions.QuarantineDismissed,
            ],
            await desk.AuditAsync());
    }

    [Fact]
    public async Task Contradiction_OfAScore_IsNamedWithoutAnyScore()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var account = await desk.Fixture.AddAccountAsync();
        var prompt = FeedbackFixture.Prompt("4711", Sent);
        await desk.Fixture.MergeAsync(
            account,
            FeedbackFixture.Scored(prompt, 2, Sent.AddHours(1), "poor"),
            FeedbackFixture.Scored(prompt, 5, Sent.AddHours(2), "rich"));
        var page = desk.Show();

        var row = page.Find("[data-testid=anomalies] tbody tr");
        Assert.Equal(
            ["4711", "@acme", "10 Feb 2026, 11:00", "another score and comment", "events"],
            row.Children.Select(cell => cell.TextContent));
        Assert.DoesNotContain("poor", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("rich", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Button_OfSomeoneWhoIsNoAdminAnyMore_ChangesNothing()
    {
        await using var desk = await SyncDesk.OpenAsync();
        await desk.AddPulledAccountAsync();
        var page = desk.Show();
        await desk.DemoteAsync();

        await Button(page, "Sync now").ClickAsync();

        page.WaitForAssertion(() => Assert.Contains("not an admin any more", page.Markup, StringComparison.Ordinal), Until.Patience);
        Assert.Empty(await desk.AuditAsync());
    }

    [Fact]
    public async Task Page_StoreAway_SaysSoAndGoesOnByItself()
    {
        using var store = new MovableStore();
        await using var desk = await SyncDesk.OpenAsync(store.ConnectionString);
        await desk.AddPulledAccountAsync();
        var page = desk.Show();
        _ = Button(page, "Pause…").ClickAsync();
        await desk.InDialog("#pause-reason").InputAsync("a fair");
        store.TakeAway();

        desk.Host.Get<StoreChanges>().Publish();
        desk.LetThePageHear();

        WaitFor(page, "cannot-read", "cannot be read right now");
        Assert.Single(page.FindAll("[data-testid=state]"));
        await Button(page, "Sync now").ClickAsync();
        WaitFor(page, "outcome", "store cannot be used right now");
        await desk.InDialog("#pause-form").SubmitAsync();
        var outcome = desk.InDialog("[data-testid=dialog-outcome]").TextContent;
        Assert.Contains("store cannot be used right now", outcome, StringComparison.Ordinal);
        Assert.Equal("a fair", desk.InDialog("#pause-reason").GetAttribute("value"));
        store.GiveBack();
        await Until.TrueAsync(
            () =>
            {
                desk.LetThePageHear();
                return page.FindAll("[data-testid=cannot-read]").Count == 0;
            },
            "the page goes on");
    }

    [Fact]
    public async Task Page_StoreCannotBeWritten_SaysWhyAndWhatToDo()
    {
        await using var desk = await SyncDesk.OpenAsync();
        await desk.AddPulledAccountAsync();
        desk.Host.Get<StoreHealth>().Note(new SqliteException("full", 13));

        var page = desk.Show();

        Assert.Contains("The disk under the store is full. Make room on it.", TextOf(page, "sync-problems"), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=all-well]"));
    }

    private static string TextOf(IRenderedComponent<SyncPage> page, string name) =>
        page.Find($"[data-testid={name}]").TextContent.Replace('\u00A0', ' ');

    private static void WaitFor(IRenderedComponent<SyncPage> page, string name, string text) =>
        page.WaitForAssertion(() => Assert.Contains(text, TextOf(page, name), StringComparison.Ordinal), Until.Patience);

    private static IElement Button(IRenderedComponent<SyncPage> page, string text) =>
        Assert.Single(page.FindAll("button"), button => string.Equals(button.TextContent.Trim(), text, StringComparison.Ordinal));
}
