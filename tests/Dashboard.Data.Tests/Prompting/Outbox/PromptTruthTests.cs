using Dashboard.Data.Prompting.Outbox;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Inbox;
using Dashboard.Emulator.Faults;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.Outbox;

/// <summary>Prompts of which nobody can say whether they are out.</summary>
public sealed class PromptTruthTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromHours(3);

    [Theory, Databases]
    public async Task Answer_LostOfAPromptThatIsOut_IsFoundInWhatXPushes(StoreKind database)
    {
        await using var door = await WebhookDoor.OpenAsync();
        await using var desk = await OutboxDesk.StartAsync(
            database, options => (options.Faults, options.Webhook) = (FaultPlan.Only(Fault.Unanswered), door.Address));
        await desk.CloseAsync("case-1");

        await desk.RunAfterAsync(Delay);
        Assert.Equal((PromptState.Uncertain, PromptReason.NoAnswer), await desk.StateAsync("case-1"));
        await desk.RunAfterAsync(TimeSpan.FromHours(2));
        Assert.Equal(1, desk.X.Emulator.World.FeedbackCount);

        door.Receive = desk.X.Data.Get<FeedbackReceiver>().ReceiveAsync;
        await Until.TrueAsync(
            () =>
            {
                desk.X.Clock.Advance(TimeSpan.FromMinutes(1));
                return door.Acknowledged.Count > 0;
            },
            "X has pushed the prompt");
        await desk.DrainAsync();
        await desk.RunAfterAsync(TimeSpan.FromMinutes(15));

        var prompt = await desk.PromptAsync("case-1");
        Assert.Equal((PromptState.Sent, Assert.Single(await desk.X.FeedbackAsync()).Id), (prompt.State, prompt.FeedbackId));
        Assert.Equal(1, desk.X.Emulator.World.FeedbackCount);
    }

    [Theory, Databases]
    public async Task Answer_LostOfAPromptThatIsOut_IsFoundAmongTheEvents(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        desk.X.Interference = async (http, next) =>
        {
            var isSending = http.Request.Path.Value!.EndsWith("create.json", StringComparison.Ordinal);
            if (isSending)
                http.Response.Body = Stream.Null;
            await next(http);
            if (isSending)
                http.Abort();
        };
        await desk.CloseAsync("case-1");
        await desk.RunAfterAsync(Delay);
        Assert.Equal((PromptState.Uncertain, PromptReason.NoAnswer), await desk.StateAsync("case-1"));

        desk.X.Clock.Advance(TimeSpan.FromHours(26));
        Assert.True(await desk.X.PullAsync());
        await desk.DrainAsync();
        await desk.RunAsync();

        Assert.Equal(PromptState.Sent, (await desk.PromptAsync("case-1")).State);
        Assert.Equal(1, desk.X.Emulator.World.FeedbackCount);
    }

    [Theory, Databases]
    public async Task Answer_LostOfAPromptThatIsNotOut_IsSentOnceThatIsCertain(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        LoseFirst(desk);
        await desk.CloseAsync("case-1");
        await desk.RunAfterAsync(Delay);
        Assert.Equal((PromptState.Uncertain, PromptReason.NoAnswer), await desk.StateAsync("case-1"));

        // What was pulled does not reach up to when it was sent yet.
        await desk.RunAfterAsync(TimeSpan.FromHours(1));
        Assert.True(await desk.X.PullAsync());
        await desk.DrainAsync();
        await desk.RunAfterAsync(TimeSpan.FromHours(1));
        Assert.Equal((PromptState.Uncertain, PromptReason.NoAnswer), await desk.StateAsync("case-1"));

        desk.X.Clock.Advance(TimeSpan.FromHours(24));
        Assert.True(await desk.X.PullAsync());
        await desk.DrainAsync();
        await desk.RunAsync();

        var prompt = await desk.PromptAsync("case-1");
        Assert.Equal((PromptState.Sent, 2), (prompt.State, prompt.Tries));
        Assert.Equal(1, desk.X.Emulator.World.FeedbackCount);
    }

    [Theory, Databases]
    public async Task Answer_LostWhereXHasLostTheTime_StaysUncertain(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        LoseFirst(desk);
        await desk.CloseAsync("case-1");
        await desk.RunAfterAsync(Delay);
        var attempted = (await desk.PromptAsync("case-1")).AttemptedAt!.Value;
        desk.X.Clock.Advance(TimeSpan.FromHours(26));
        Assert.True(await desk.X.PullAsync());
        await desk.DrainAsync();
        await using (var store = desk.X.Data.OpenStore())
        {
            store.LostStretches.Add(new LostStretch
            {
                AccountId = (await desk.X.AccountAsync()).Id,
                From = attempted.AddMinutes(-5),
                Until = attempted.AddMinutes(5),
                Cause = LossCause.TooOld,
                NotedAt = desk.X.Clock.GetUtcNow(),
            });
            await store.SaveChangesAsync(OutboxDesk.Token);
        }

        await desk.RunAfterAsync(TimeSpan.FromDays(9));

        Assert.Equal((PromptState.Uncertain, PromptReason.NoAnswer), await desk.StateAsync("case-1"));
        Assert.Equal(0, desk.X.Emulator.World.FeedbackCount);
    }

    [Theory, Databases]
    public async Task Customer_OfAnUncertainPrompt_IsNotAskedAboutAnotherConversation(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        LoseFirst(desk);
        await desk.CloseAsync("case-1");
        await desk.RunAfterAsync(Delay);

        await desk.CloseAsync("case-2");
        await desk.RunAfterAsync(Delay);

        Assert.Equal((PromptState.HeldBack, PromptReason.CustomerThrottle), await desk.StateAsync("case-2"));
    }

    [Theory, Databases]
    public async Task Instance_EndedWhileSending_LeavesWhatIsLookedForOnceItsLeaseIsOver(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        using var ended = new CancellationTokenSource();
        desk.X.Interference = async (http, next) =>
        {
            await next(http);
            if (http.Request.Path.Value!.EndsWith("create.json", StringComparison.Ordinal))
                await ended.CancelAsync();
        };
        await desk.CloseAsync("case-1");
        desk.X.Clock.Advance(Delay);
        try
        {
            await desk.X.Data.Get<PromptOutbox>().RunAsync(ended.Token);
        }
        catch (OperationCanceledException)
        {
            // The instance is gone, wherever it was by then.
        }

        desk.X.Interference = null;
        await desk.RunAfterAsync(PromptQueue.Lease);

        Assert.Equal(1, desk.X.Emulator.World.FeedbackCount);
        Assert.Contains((await desk.PromptAsync("case-1")).State, new[] { PromptState.Uncertain, PromptState.Sent });
        desk.X.Clock.Advance(TimeSpan.FromHours(26));
        Assert.True(await desk.X.PullAsync());
        await desk.DrainAsync();
        await desk.RunAsync();
        Assert.Equal(PromptState.Sent, (await desk.PromptAsync("case-1")).State);
        Assert.Equal(1, desk.X.Emulator.World.FeedbackCount);
    }

    /// <summary>The connection ends before X has seen the first prompt, which nobody can tell from one that ends after.</summary>
    private static void LoseFirst(OutboxDesk desk)
    {
        var lost = 0;
        desk.X.Interference = (http, next) =>
        {
            if (!http.Request.Path.Value!.EndsWith("create.json", StringComparison.Ordinal) || Interlocked.Exchange(ref lost, 1) == 1)
                return next(http);
            http.Abort();
            return Task.CompletedTask;
        };
    }
}
