using Dashboard.Data.Access;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Settings;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Tests.Prompting.Outbox;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Settings;

/// <summary>One button stops every prompt.</summary>
public sealed class PromptPauseTests
{
    [Theory, Databases]
    public async Task Pause_OfAll_SendsNothingUntilItEnds(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        var pause = desk.X.Data.Get<PromptPause>();
        await desk.CloseAsync("case-1");

        await pause.BeginAsync(Actor.CommandLine, OutboxDesk.Token);
        await pause.BeginAsync(Actor.CommandLine, OutboxDesk.Token);
        await desk.RunAfterAsync(TimeSpan.FromHours(4));
        Assert.Equal(PromptState.Waiting, (await desk.PromptAsync("case-1")).State);
        Assert.Equal(0, desk.X.Emulator.World.FeedbackCount);

        await pause.EndAsync(Actor.CommandLine, OutboxDesk.Token);
        await desk.RunAsync();

        Assert.Equal(PromptState.Sent, (await desk.PromptAsync("case-1")).State);
        Assert.Null(await pause.SinceAsync(OutboxDesk.Token));
        await using var store = desk.X.Data.OpenStore();
        Assert.Equal(
            [AuditActions.PromptsPaused, AuditActions.PromptsResumed],
            await store.AuditLog.Where(entry => entry.Action.StartsWith("prompts.") && entry.Action != AuditActions.PromptRulesChanged)
                .OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync(OutboxDesk.Token));
    }

    [Theory, Databases]
    public async Task Pause_LongerThanAConversationMayWait_HoldsItBackForItsAge(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        var pause = desk.X.Data.Get<PromptPause>();
        await desk.CloseAsync("case-1");
        await pause.BeginAsync(Actor.CommandLine, OutboxDesk.Token);
        desk.X.Clock.Advance(TimeSpan.FromDays(4));

        await pause.EndAsync(Actor.CommandLine, OutboxDesk.Token);
        await desk.RunAsync();

        Assert.Equal((PromptState.HeldBack, PromptReason.Age), await desk.StateAsync("case-1"));
    }

    [Fact]
    public async Task Pause_BySomebodyWhoIsNoAdmin_IsRefused()
    {
        await using var desk = await OutboxDesk.StartAsync(StoreKind.Sqlite);
        var pause = desk.X.Data.Get<PromptPause>();
        var actor = Actor.FromViewer(new Viewer("eve", "eve@example.com", ViewerRoles.Manager, [], []));

        await Assert.ThrowsAsync<RightLostException>(() => pause.BeginAsync(actor, OutboxDesk.Token));

        Assert.Null(await pause.SinceAsync(OutboxDesk.Token));
    }
}
