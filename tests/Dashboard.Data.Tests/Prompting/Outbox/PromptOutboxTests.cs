using Dashboard.Data.Prompting.Outbox;
using Dashboard.Data.Prompting.Rules;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.Outbox;

/// <summary>From a closed conversation to a card, or to the reason why there is none.</summary>
public sealed class PromptOutboxTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromHours(3);

    [Theory, Databases]
    public async Task Conversation_Closed_IsAskedAboutOnceAndIsAResultAtOnce(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        await desk.CloseAsync("case-1");

        await desk.RunAsync();
        Assert.Equal((PromptState.Waiting, PromptReason.Delay), await desk.StateAsync("case-1"));
        Assert.Equal(0, desk.X.Emulator.World.FeedbackCount);

        await desk.RunAfterAsync(Delay);
        await desk.RunAfterAsync(TimeSpan.FromDays(1));
        await desk.DrainAsync();

        var prompt = await desk.PromptAsync("case-1");
        var feedback = Assert.Single(await desk.X.FeedbackAsync());
        Assert.Equal(1, desk.X.Emulator.World.FeedbackCount);
        Assert.Equal((PromptState.Sent, 1, 1), (prompt.State, prompt.Tries, prompt.RulesVersion));
        Assert.Equal((feedback.Id, feedback.DmId, (DateTimeOffset?)feedback.SentAt), (prompt.FeedbackId, prompt.DmId, prompt.SentAt));
        Assert.Equal(("case-1", OutboxDesk.Customer), (feedback.ExternalId, feedback.ToUserId));
        Assert.NotNull(feedback.AgentId);
    }

    [Theory, Databases]
    public async Task Conversation_ReportedAgain_HasOnePrompt(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        var closed = desk.X.Clock.GetUtcNow();
        await desk.CloseAsync("case-1");
        await desk.RunAfterAsync(Delay);

        await desk.CloseAsync("case-1", change: same => same with { ClosedAt = closed, ClosureReason = "Solved" });
        await desk.RunAsync();

        Assert.Equal(PromptState.Sent, (await desk.PromptAsync("case-1")).State);
        Assert.Equal(1, desk.X.Emulator.World.FeedbackCount);
    }

    [Theory, Databases]
    public async Task Conversation_OfACustomerWhoseZoneTheDeskTells_WaitsForTheirMorning(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        var now = desk.X.Clock.GetUtcNow();
        var hour = new TimeOnly(now.Hour, 0);
        await desk.RuleAsync(new PromptRules
        {
            IsEnabled = true, Delay = TimeSpan.Zero, Quiet = new QuietHours(hour.AddHours(12), hour.AddHours(14), "UTC"),
        });
        desk.X.Emulator.World.SetCanDm("2", true);

        // Twelve hours ahead of UTC: there it is quiet now.
        await desk.CloseAsync("there", customer: "2", change: same => same with { TimeZone = "Etc/GMT-12" });
        await desk.CloseAsync("here");
        await desk.RunAsync();

        Assert.Equal((PromptState.Waiting, PromptReason.QuietHours), await desk.StateAsync("there"));
        Assert.Equal(PromptState.Sent, (await desk.PromptAsync("here")).State);
        await desk.RunAfterAsync(TimeSpan.FromHours(2));
        Assert.Equal(PromptState.Sent, (await desk.PromptAsync("there")).State);
    }

    [Theory, Databases]
    public async Task Conversation_ClosedAgainBeforeItsPrompt_IsAskedAboutOnceAfterTheLastClosing(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        await desk.CloseAsync("case-1");
        await desk.RunAfterAsync(TimeSpan.FromHours(2));
        await desk.CloseAsync("case-1");
        await desk.RunAfterAsync(TimeSpan.FromHours(2));
        Assert.Equal(0, desk.X.Emulator.World.FeedbackCount);

        await desk.RunAfterAsync(TimeSpan.FromHours(1));

        Assert.Equal(
            [(PromptState.Withdrawn, PromptReason.Reopened), (PromptState.Sent, null)],
            (await desk.PromptsAsync()).Select(prompt => (prompt.State, prompt.Reason)));
    }

    [Theory, Databases]
    public async Task Conversation_OfAnEarlierClosingThatComesLate_IsWithdrawn(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        await desk.CloseAsync("case-1", ago: TimeSpan.FromHours(1));

        await desk.CloseAsync("case-1", ago: TimeSpan.FromHours(5));
        await desk.RunAfterAsync(TimeSpan.FromHours(2));

        Assert.Equal(
            [(PromptState.Withdrawn, PromptReason.Reopened), (PromptState.Sent, null)],
            (await desk.PromptsAsync()).Select(prompt => (prompt.State, prompt.Reason)));
    }

    [Theory, Databases]
    public async Task Conversation_LongPast_IsHistoryAndHasNoPrompt(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);

        await desk.CloseAsync("case-1", ago: PromptIntake.History);

        Assert.Empty(await desk.PromptsAsync());
    }

    [Theory, Databases]
    public async Task Account_WhoseRulesNobodyHasSwitchedOn_AsksNobody(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        await desk.RuleAsync(new PromptRules());
        await desk.CloseAsync("case-1");

        await desk.RunAfterAsync(Delay);

        var prompt = await desk.PromptAsync("case-1");
        Assert.Equal((PromptState.HeldBack, PromptReason.AccountEnabled, 2), (prompt.State, prompt.Reason, prompt.RulesVersion));
        Assert.NotNull(prompt.EndedAt);
    }

    [Theory, Databases]
    public async Task Customer_WithSeveralConversationsAtOnce_IsAskedOnceAWeek(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        for (var number = 1; number <= 4; number++)
            await desk.CloseAsync($"case-{number}");

        await desk.RunAfterAsync(Delay);

        Assert.Equal(1, desk.X.Emulator.World.FeedbackCount);
        Assert.Equal(3, (await desk.PromptsAsync()).Count(
            prompt => prompt is { State: PromptState.HeldBack, Reason: PromptReason.CustomerThrottle }));
        desk.X.Clock.Advance(TimeSpan.FromDays(7));
        await desk.CloseAsync("case-5");
        await desk.RunAfterAsync(Delay);
        Assert.Equal(PromptState.Sent, (await desk.PromptAsync("case-5")).State);
    }

    [Theory, Databases]
    public async Task Customer_AskedByAnotherTool_IsNotAskedAgain(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        desk.X.Prompt(desk.AtX, TimeSpan.FromHours(30));
        Assert.True(await desk.X.PullAsync());
        await desk.DrainAsync();

        await desk.CloseAsync("case-1");
        await desk.RunAfterAsync(Delay);

        Assert.Equal((PromptState.HeldBack, PromptReason.CustomerThrottle), await desk.StateAsync("case-1"));
    }

    [Theory, Databases]
    public async Task Customer_WhoHasOptedOut_IsNotAsked(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        await desk.CloseAsync("case-1");
        await desk.RunAsync();
        await using (var store = desk.X.Data.OpenStore())
        {
            store.OptOuts.Add(new OptOut { CustomerUserId = OutboxDesk.Customer, At = desk.X.Clock.GetUtcNow(), NotedBy = "ada" });
            await store.SaveChangesAsync(OutboxDesk.Token);
        }

        await desk.RunAfterAsync(Delay);

        Assert.Equal((PromptState.HeldBack, PromptReason.OptedOut), await desk.StateAsync("case-1"));
    }

    [Theory, Databases]
    public async Task Account_AtItsLimitOfTheDay_WaitsForRoom(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        await desk.RuleAsync(new PromptRules { IsEnabled = true, MostPerDay = 2 });
        foreach (var customer in new[] { "11", "12", "13" })
            await desk.CloseAsync($"case-{customer}", customer);

        await desk.RunAfterAsync(Delay);

        Assert.Equal(2, desk.X.Emulator.World.FeedbackCount);
        Assert.Equal(1, (await desk.PromptsAsync()).Count(prompt => prompt.Reason is PromptReason.AccountDay));
        await desk.RunAfterAsync(TimeSpan.FromHours(24) + TimeSpan.FromMinutes(1));
        Assert.Equal(3, desk.X.Emulator.World.FeedbackCount);
    }

    [Theory]
    [Databases(true, PromptState.Sent, null, 1)]
    [Databases(false, PromptState.HeldBack, PromptReason.Reach, 1)]
    [Databases(null, PromptState.HeldBack, PromptReason.Reach, 3)]
    public async Task Customer_OfAPublicConversation_IsAskedOnlyWhereXSaysThatTheyCanBe(
        StoreKind database, bool? canDm, PromptState state, PromptReason? reason, int asked)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        desk.X.Emulator.World.SetCanDm(OutboxDesk.Customer, canDm);
        await desk.CloseAsync("case-1", change: one => one with { Channel = "public" });

        for (var hours = 0; hours < 8; hours++)
            await desk.RunAfterAsync(TimeSpan.FromHours(1));

        Assert.Equal((state, reason), await desk.StateAsync("case-1"));
        Assert.Equal(asked, desk.X.Requests.Count(request => request.Contains("users/show", StringComparison.Ordinal)));
        Assert.Equal(canDm is true ? 1 : 0, desk.X.Emulator.World.FeedbackCount);
    }

    [Theory, Databases]
    public async Task Instances_ThatShareTheOutbox_SendNothingTwice(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        await using var other = desk.X.Data.Join();
        for (var number = 0; number < 60; number++)
        {
            var customer = $"{100 + (number / 2)}";
            desk.X.Emulator.World.SetCanDm(customer, true);
            await desk.CloseAsync($"case-{number}", customer);
        }

        desk.X.Clock.Advance(Delay);

        await Task.WhenAll(desk.RunAsync(), Task.Run(() => other.Get<PromptOutbox>().RunAsync(OutboxDesk.Token), OutboxDesk.Token));

        var prompts = await desk.PromptsAsync();
        Assert.Equal(30, desk.X.Emulator.World.FeedbackCount);
        Assert.Equal(30, prompts.Count(prompt => prompt is { State: PromptState.Sent, Tries: 1 }));
        Assert.Equal(30, prompts.Count(prompt => prompt is { State: PromptState.HeldBack, Reason: PromptReason.CustomerThrottle }));
    }
}
