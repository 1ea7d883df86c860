using Dashboard.Data.Prompting.Rules;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.Outbox;

/// <summary>Another tool has asked about what was closed here.</summary>
public sealed class PromptsElsewhereTests
{
    [Theory, Databases]
    public async Task Prompt_OfAnotherToolAfterTheClosing_IsTheClosingsOwn(StoreKind database)
    {
        await using var desk = await SwitchedOffAsync(database);
        await desk.CloseAsync("case-1");
        await desk.RunAsync();
        Assert.Equal((PromptState.HeldBack, PromptReason.AccountEnabled), await desk.StateAsync("case-1"));

        await AskElsewhereAsync(desk, "901", "case-1", TimeSpan.FromMinutes(2));
        await desk.RunAfterAsync(TimeSpan.FromMinutes(3));

        var prompt = await desk.PromptAsync("case-1");
        Assert.Equal((PromptState.Sent, null, "901", 0), (prompt.State, prompt.Reason, prompt.FeedbackId, prompt.Tries));
        Assert.Equal(0, desk.X.Emulator.World.FeedbackCount);
    }

    [Theory, Databases]
    public async Task Prompt_BetweenTwoClosings_IsTheFirstOnes(StoreKind database)
    {
        await using var desk = await SwitchedOffAsync(database);
        await desk.CloseAsync("case-1");
        await AskElsewhereAsync(desk, "901", "case-1", TimeSpan.FromMinutes(2));
        desk.X.Clock.Advance(TimeSpan.FromMinutes(10));
        await desk.CloseAsync("case-1");

        await desk.RunAsync();

        Assert.Equal(
            [(PromptState.Sent, "901"), (PromptState.HeldBack, null)],
            (await desk.PromptsAsync()).Select(prompt => (prompt.State, prompt.FeedbackId)));
    }

    [Theory, Databases]
    public async Task Prompt_BeforeTheClosingOrOfAnotherCase_IsNotTheClosings(StoreKind database)
    {
        await using var desk = await SwitchedOffAsync(database);
        await desk.CloseAsync("case-1");
        await AskElsewhereAsync(desk, "901", "case-1", TimeSpan.FromMinutes(-2));
        await AskElsewhereAsync(desk, "902", "case-2", TimeSpan.FromMinutes(2));

        await desk.RunAfterAsync(TimeSpan.FromMinutes(3));

        Assert.Equal((PromptState.HeldBack, PromptReason.AccountEnabled), await desk.StateAsync("case-1"));
    }

    [Fact]
    public async Task Prompt_WhileOursOfTheCaseMayBeOut_IsNobodysYet()
    {
        await using var desk = await SwitchedOffAsync(StoreKind.Sqlite);
        await desk.CloseAsync("case-1");
        await desk.RunAsync();
        desk.X.Clock.Advance(TimeSpan.FromMinutes(5));
        await desk.CloseAsync("case-1", ago: TimeSpan.FromMinutes(1));
        await AskElsewhereAsync(desk, "901", "case-1", TimeSpan.FromMinutes(-2));
        await using (var store = desk.X.Data.OpenStore())
        {
            var second = (await desk.PromptsAsync())[1];
            second.State = PromptState.Uncertain;
            second.NextAt = desk.X.Clock.GetUtcNow().AddHours(1);
            store.Update(second);
            await store.SaveChangesAsync(OutboxDesk.Token);
        }

        await desk.RunAsync();

        Assert.Equal([null, null], (await desk.PromptsAsync()).Select(prompt => prompt.FeedbackId));
    }

    private static async Task<OutboxDesk> SwitchedOffAsync(StoreKind database)
    {
        var desk = await OutboxDesk.StartAsync(database);
        await desk.RuleAsync(new PromptRules { IsEnabled = false });
        return desk;
    }

    private static async Task AskElsewhereAsync(OutboxDesk desk, string id, string externalId, TimeSpan later)
    {
        var sent = FeedbackFixture.Prompt(id, desk.X.Clock.GetUtcNow() + later, externalId: externalId);
        await desk.X.ReceiveAsync(WireText.Event(sent));
        await desk.DrainAsync();
    }
}
