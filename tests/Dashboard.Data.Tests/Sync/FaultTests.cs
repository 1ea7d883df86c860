using Dashboard.Data.Feedback;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using Dashboard.Data.Sync.Inbox;
using Dashboard.Emulator.Faults;
using Dashboard.TestKit;
using Dashboard.TestKit.Expectation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Sync;

/// <summary>Whatever goes wrong between X and us: the store ends up exact.</summary>
public sealed class FaultTests
{
    private const int MostPulls = 200;

    // One in fifty is storms enough: each is fifty events. Windows of a day or two have few cursors to lose.
    [Theory]
    [Databases(Fault.TooManyRequests)]
    [Databases(Fault.ServerError)]
    [Databases(Fault.Hang)]
    [Databases(Fault.CutOff)]
    [Databases(Fault.Html)]
    [Databases(Fault.TokenRevoked)]
    [Databases(Fault.Unanswered)]
    [Databases(Fault.EmptyPage)]
    [Databases(Fault.RepeatedPage)]
    [Databases(Fault.RepeatedEvent)]
    [Databases(Fault.ReversedPage)]
    [Databases(Fault.LostCursor)]
    [Databases(Fault.UpdateStorm)]
    [Databases(Fault.WebhookTwice)]
    [Databases(Fault.WebhookLate)]
    public Task PullAsync_OneFaultAgainAndAgain_EndsExact(StoreKind database, Fault fault) =>
        ProveAsync(database, FaultPlan.Only(fault, ChanceOf(fault), seed: 11));

    [Theory]
    [Databases(1)]
    [Databases(2)]
    [Databases(3)]
    [Databases(4)]
    [Databases(5)]
    [Databases(6)]
    [Databases(7)]
    [Databases(8)]
    public Task PullAsync_FaultsMixedAtRandom_EndsExact(StoreKind database, int seed) =>
        ProveAsync(database, new FaultPlan { Seed = seed, Mixed = true });

    [Theory]
    [Databases]
    public async Task CreateAsync_WebhookBeforeTheAnswer_IsOneFeedback(StoreKind database)
    {
        await using var door = await WebhookDoor.OpenAsync();
        await using var x = await EmulatedX.StartAsync(
            options => (options.Faults, options.Webhook) = (FaultPlan.Only(Fault.WebhookFirst), door.Address), store: database);
        door.Receive = x.Data.Get<FeedbackReceiver>().ReceiveAsync;
        var account = await x.AddAccountAsync();
        x.Emulator.World.SetCanDm("343434343434", true);

        var created = (await x.Data.Get<FeedbackApiClient>().CreateAsync(
            new AccountCredentials(account.Token, account.TokenSecret),
            new PromptRequest(SurveyKind.Csat, "343434343434", "How did we do?", account.PrivacyUrl))).Feedback;

        var body = Assert.Single(door.Acknowledged);
        Assert.Contains(created.Id, body, StringComparison.Ordinal);
        await x.Data.Get<InboxApplier>().DrainAsync(CancellationToken.None);
        Assert.Equal(created.Id, Assert.Single(await x.FeedbackAsync()).Id);
        await using var store = x.Data.OpenStore();
        Assert.Empty(await new ExpectedStore(x.Emulator, TimeZoneInfo.Utc) { Acknowledged = [body] }.DifferencesAsync(store));
    }

    private static double ChanceOf(Fault fault) => fault switch
    {
        Fault.UpdateStorm => 0.02,
        Fault.LostCursor => 0.6,
        _ => 0.25,
    };

    private static async Task ProveAsync(StoreKind database, FaultPlan plan)
    {
        plan.RateLimitedFor = TimeSpan.FromMinutes(2);
        var door = await WebhookDoor.OpenAsync();
        await using var x = await StartAsync(database, plan, door);
        var goal = x.Clock.GetUtcNow() - TimeSpan.FromHours(24) - TimeSpan.FromMinutes(2);
        var pushed = ExpectedStore.BodiesSince(x.Emulator, x.Clock.GetUtcNow() - TimeSpan.FromHours(26));
        for (var pulls = 0; !await IsCompleteAsync(x, goal) || pushed.Except(door.Acknowledged, StringComparer.Ordinal).Any(); pulls++)
        {
            Assert.True(pulls < MostPulls, $"It never ends. {plan}");
            await PullOnceAsync(x);
        }

        await door.DisposeAsync();
        await x.Data.Get<InboxApplier>().DrainAsync(CancellationToken.None);
        var differences = await DifferencesAsync(x, goal, door.Acknowledged);
        Assert.True(differences.Count is 0, $"{plan}\n{string.Join('\n', differences.Take(20))}");
        Assert.Empty(await x.RollupFaultsAsync());
        Assert.True(x.Emulator.InjectedFaults.Count > 0, $"Nothing went wrong. {plan}");
    }

    private static async Task<EmulatedX> StartAsync(StoreKind database, FaultPlan plan, WebhookDoor door)
    {
        var x = await EmulatedX.StartAsync(
            options =>
                (options.EmptyWorld, options.Days, options.PromptsPerDay, options.Faults, options.Webhook) = (
                    false,
                    6,
                    100,
                    plan,
                    door.Address),
            store: database,
            settings:
            [
                ("FeedbackApi:Timeout", "00:00:07"),
                ("FeedbackApi:MaxRetries", "1"),
                ("Sync:BackfillDays", "7"),
                ("Sync:WindowDays", "7"),
                ("Sync:ShowPerPull", "10"),
            ]);
        door.Receive = x.Data.Get<FeedbackReceiver>().ReceiveAsync;
        return x;
    }

    /// <summary>An admin resumes what a revoked token has paused; the clock goes on whenever everything waits for it.</summary>
    private static async Task PullOnceAsync(EmulatedX x)
    {
        foreach (var account in x.Emulator.Accounts)
            await x.ConnectAsync(account);
        var pull = x.PullAsync();
        for (var asked = -1; !pull.IsCompleted; asked = x.Requests.Count)
        {
            if (asked == x.Requests.Count)
                x.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.WhenAny(pull, Task.Delay(20));
        }

        await pull;
        x.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private static async Task<bool> IsCompleteAsync(EmulatedX x, DateTimeOffset goal)
    {
        await using var store = x.Data.OpenStore();
        return await store.SyncProgress.CountAsync(row => row.CompleteThrough >= goal) == x.Emulator.Accounts.Count
            && !await store.PullRanges.AnyAsync(range => range.Purpose == PullPurpose.History);
    }

    private static async Task<IReadOnlyList<string>> DifferencesAsync(EmulatedX x, DateTimeOffset goal, IReadOnlyList<string> acknowledged)
    {
        await using var store = x.Data.OpenStore();
        var expected = new ExpectedStore(x.Emulator, TimeZoneInfo.Utc)
        {
            CompleteFrom = x.Clock.GetUtcNow() - TimeSpan.FromDays(6),
            CompleteThrough = goal,
            Acknowledged = acknowledged,

            // One that was under way when the door closed may be kept without X having heard so.
            Sent = ExpectedStore.BodiesSince(x.Emulator, goal - TimeSpan.FromHours(2)),
        };
        return await expected.DifferencesAsync(store);
    }
}
