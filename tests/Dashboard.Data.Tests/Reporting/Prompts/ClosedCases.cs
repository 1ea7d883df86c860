using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Tests.Prompting.Outbox;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Tests.Reporting.Prompts;

/// <summary>
/// Conversations of two agents in two teams: a-1 of t-1 and a-2 of t-2 have each closed three, of which two were asked about and one has
/// no known customer. Another one of a-1 was closed a moment ago.
/// </summary>
internal sealed class ClosedCases(OutboxDesk desk) : IAsyncDisposable
{
    public OutboxDesk Desk => desk;

    public static async Task<ClosedCases> StartAsync(StoreKind database)
    {
        var desk = await OutboxDesk.StartAsync(database);
        var cases = new ClosedCases(desk);
        foreach (var agent in (int[])[1, 2])
        {
            await cases.CloseAsync($"{agent}-a", agent, $"{agent}1");
            await cases.CloseAsync($"{agent}-b", agent, $"{agent}2");
            await cases.CloseAsync($"{agent}-c", agent, customer: null);
        }

        await desk.RunAfterAsync(TimeSpan.FromHours(3));
        await cases.CloseAsync("1-d", 1, "14");
        await desk.RunAsync();
        await desk.DrainAsync();
        return cases;
    }

    /// <summary>The days up to today.</summary>
    public ReportFilter Filter
    {
        get
        {
            var today = ReportingZone.Utc.DayOf(desk.X.Clock.GetUtcNow());
            return new ReportFilter { Period = new Period(today.AddDays(-2), today) };
        }
    }

    public Task CloseAsync(string id, int agent, string? customer) =>
        desk.CloseAsync(
            id, customer, change: one => one with { AgentId = $"a-{agent}", TeamId = $"t-{agent}", AgentName = $"Agent {agent}" });

    /// <summary>The customer of a case answers.</summary>
    public async Task AnswerAsync(string id, int score, string? comment = null)
    {
        var sent = await desk.PromptAsync(id);
        var prompt = FeedbackFixture.Prompt(sent.FeedbackId!, sent.SentAt!.Value, externalId: id) with { ToUserId = sent.CustomerUserId };
        await desk.X.ReceiveAsync(
            WireText.Event(FeedbackFixture.Scored(prompt, score, sent.SentAt.Value.AddMinutes(5), comment)));
        await desk.DrainAsync();
    }

    /// <summary>Somebody with these roles, who leads these teams and is these agents.</summary>
    public async Task<Viewer> ViewerAsync(ViewerRoles roles, string[]? teams = null, string[]? own = null, EmployeeDataRules? rules = null)
    {
        await using var store = desk.X.Data.OpenStore();
        var (teamKeys, agentKeys) = (teams ?? [], own ?? []);
        return new Viewer(
            "ada",
            "ada@example.com",
            roles,
            await store.Teams.Where(team => teamKeys.Contains(team.ExternalId)).Select(team => team.Id).ToListAsync(OutboxDesk.Token),
            await store.Agents.Where(agent => agentKeys.Contains(agent.ExternalId)).Select(agent => agent.Id).ToListAsync(OutboxDesk.Token),
            rules) { IsPerson = false };
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();
}
