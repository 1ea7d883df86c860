using Dashboard.Data.Access;
using Dashboard.Data.Access.Agents;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Access.Agents;

/// <summary>What a merge makes of closings that were reported under either id, before it and after.</summary>
public sealed class AgentMergeClosingsTests
{
    // Both are one agent for whoever folds spaces and dashes; the second is written with a NON-BREAKING HYPHEN.
    private const string Kept = "A-5";
    private const string Twin = "A\u20115";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task RunAsync_ClosingsReportedUnderBothIds_KeepsTheOneThatCounted(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        await fixture.AddAccountAsync();
        await fixture.CloseAsync(("case-1", Twin, "T-1"), ("case-1", "other", "T-1"), ("case-1", Kept, "T-1"));
        await fixture.CloseAsync(("case-2", Kept, "T-1"), ("case-2", "other", "T-1"), ("case-2", Twin, "T-1"));
        await fixture.CloseAsync(("case-3", Twin, "T-1"));

        await host.Get<AgentMerge>().RunAsync(Twin, Kept, Actor.CommandLine, Token);

        await using var context = host.OpenStore();
        var kept = await context.Agents.SingleAsync(agent => agent.ExternalId == Kept, Token);
        Assert.Equal(5, await context.Closings.CountAsync(Token));
        Assert.Equal(
            ["case-1 2", "case-2 2", "case-3 0"],
            (await context.Closings.Where(closing => closing.AgentId == kept.Id).ToListAsync(Token))
                .Select(closing => $"{closing.ExternalId} {closing.Place}")
                .Order(StringComparer.Ordinal));
    }

    [Theory, Databases]
    public async Task RunAsync_ClosingsOfTwoAccounts_KeepsThemAll(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        await fixture.AddAccountAsync();
        await fixture.AddAccountAsync("other", "999");
        await fixture.CloseAsync(("case-1", Twin, "T-1"));
        ClosedConversation Closed(string agent) => new()
        {
            ExternalId = "case-1", AccountUserId = "999", AgentId = agent, TeamId = "T-1", ClosedAt = host.Clock.GetUtcNow().AddHours(-1),
        };
        await host.Get<ConversationRecorder>().RecordAsync([Closed("other"), Closed(Kept)], Token);

        await host.Get<AgentMerge>().RunAsync(Twin, Kept, Actor.CommandLine, Token);

        await using var context = host.OpenStore();
        Assert.Equal(3, await context.Closings.CountAsync(Token));
    }

    [Theory, Databases]
    public async Task RunAsync_TwinWasSomebodyElseThanAThird_LeavesNoPairOfTheMergedOne(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        await fixture.AddAccountAsync();
        await fixture.CloseAsync(("case-1", Kept, "T-1"), ("case-2", Twin, "T-1"), ("case-3", "a 5", "T-1"), ("case-4", "a-5", "T-1"));
        await host.Get<AgentRegistry>().DistinguishAsync(Twin, "a 5", Actor.CommandLine, Token);
        await host.Get<AgentRegistry>().DistinguishAsync("a 5", "a-5", Actor.CommandLine, Token);

        Assert.True((await host.Get<AgentMerge>().RunAsync(Twin, Kept, Actor.CommandLine, Token)).Answer.Succeeded);

        await using var context = host.OpenStore();
        var names = await context.Agents.ToDictionaryAsync(agent => agent.Id, agent => agent.ExternalId, Token);
        Assert.Equal(
            ["a 5|a-5", "a-5|a 5"],
            (await context.DistinctAgents.ToListAsync(Token))
                .Select(pair => $"{names[pair.AgentId]}|{names[pair.OtherAgentId]}")
                .Order(StringComparer.Ordinal));
    }

    [Theory, Databases]
    public async Task RunAsync_Merged_KeepsWhatComesLaterUnderEitherId(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        await fixture.CloseAsync(("case-1", Kept, "T-1"), ("case-2", Twin, "T-1"));
        var sent = host.Clock.GetUtcNow().AddDays(-3);
        await host.Get<AgentMerge>().RunAsync(Twin, Kept, Actor.CommandLine, Token);

        await fixture.MergeAsync(
            account,
            FeedbackFixture.Prompt("1", sent, externalId: "case-2"),
            FeedbackFixture.Prompt("2", sent, externalId: "case-3"));
        await fixture.CloseAsync(("case-3", Twin, "T-1"));

        await using var context = host.OpenStore();
        var kept = await context.Agents.SingleAsync(agent => agent.ExternalId == Kept, Token);
        Assert.Equal([kept.Id, kept.Id], await context.StoredFeedback.Select(row => row.AgentId!.Value).ToListAsync(Token));
        Assert.Equal(2, await context.Agents.CountAsync(Token));
    }
}
