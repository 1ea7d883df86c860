using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Prompting.Outbox;
using Dashboard.Data.Prompting.Rules;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using Dashboard.Emulator;
using Dashboard.Emulator.World;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.Outbox;

/// <summary>An installation whose account asks customers by itself, and X emulated behind it.</summary>
internal sealed class OutboxDesk : IAsyncDisposable
{
    public const string Customer = "343434343434";

    private OutboxDesk(EmulatedX x, EmulatorAccount atX) => (X, AtX) = (x, atX);

    public EmulatedX X { get; }

    public EmulatorAccount AtX { get; }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Starts with one account whose rules are the product's own, switched on.</summary>
    public static async Task<OutboxDesk> StartAsync(
        StoreKind database, Action<EmulatorOptions>? configure = null, params (string Key, string Value)[] settings)
    {
        var x = await EmulatedX.StartAsync(configure, store: database, settings: [.. settings, ("Sync:BackfillDays", "2")]);
        var desk = new OutboxDesk(x, await x.AddAccountAsync());
        x.Emulator.World.SetCanDm(Customer, true);
        await desk.RuleAsync(new PromptRules { IsEnabled = true });
        return desk;
    }

    /// <summary>Sets the account's rules.</summary>
    public async Task RuleAsync(PromptRules rules)
    {
        var editor = X.Data.Get<PromptRulesEditor>();
        var account = await X.AccountAsync();
        var before = await editor.ReadAsync(account.Id, Token);
        Assert.IsType<RulesSaved.Saved>(await editor.SaveAsync(account.Id, rules, before.Version, Acting.As("ada"), Token));
    }

    /// <summary>Reports a conversation that was closed so long ago.</summary>
    public async Task CloseAsync(
        string id, string? customer = Customer, TimeSpan ago = default, Func<ClosedConversation, ClosedConversation>? change = null)
    {
        var conversation = new ClosedConversation
        {
            ExternalId = id,
            AccountUserId = FeedbackFixture.AccountUserId,
            AgentId = "a-1",
            TeamId = "t-1",
            CustomerUserId = customer,
            ClosedAt = X.Clock.GetUtcNow() - ago,
            Channel = "dm",
        };
        var result = await X.Data.Get<ConversationRecorder>().RecordAsync([change?.Invoke(conversation) ?? conversation], Token);
        Assert.Equal(1, result.Accepted);
    }

    /// <summary>Sends whatever is due.</summary>
    public Task RunAsync() => X.Data.Get<PromptOutbox>().RunAsync(Token);

    /// <summary>Lets time pass and sends whatever is due then.</summary>
    public Task RunAfterAsync(TimeSpan time)
    {
        X.Clock.Advance(time);
        return RunAsync();
    }

    /// <summary>Applies all that X has said.</summary>
    public Task DrainAsync() => X.Data.Get<InboxApplier>().DrainAsync(Token);

    /// <summary>Every prompt of the outbox, by case and closing.</summary>
    public async Task<IReadOnlyList<OutgoingPrompt>> PromptsAsync()
    {
        await using var store = X.Data.OpenStore();
        return await store.OutgoingPrompts.AsNoTracking()
            .OrderBy(prompt => prompt.ExternalId).ThenBy(prompt => prompt.ClosedAt).ToListAsync(Token);
    }

    /// <summary>The only prompt of a case.</summary>
    public async Task<OutgoingPrompt> PromptAsync(string id) =>
        Assert.Single(await PromptsAsync(), prompt => string.Equals(prompt.ExternalId, id, StringComparison.Ordinal));

    /// <summary>What has become of the only prompt of a case.</summary>
    public async Task<(PromptState State, PromptReason? Reason)> StateAsync(string id)
    {
        var prompt = await PromptAsync(id);
        return (prompt.State, prompt.Reason);
    }

    public ValueTask DisposeAsync() => X.DisposeAsync();
}
