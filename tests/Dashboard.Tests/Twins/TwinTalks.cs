using Dashboard.Data.Foundation;
using Dashboard.Data.Planning.Coaching;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store.Changes;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Twins;

/// <summary>
/// What managers have noted: the same about somebody else in both stores, and about oneself only where one's own feedback has come
/// furthest.
/// </summary>
internal static class TwinTalks
{
    private static readonly ReportFilter February = new() { Period = new Period(new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28)) };

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    /// <summary>Notes talks with days to look again, and pins an answer each.</summary>
    public static async Task NoteAsync(DataHost host, OwnFeedback own, string[] ownAgents)
    {
        await NoteAsync(host, "a-11");
        if (own is not OwnFeedback.Commented)
            return;
        foreach (var agent in ownAgents)
            await NoteAsync(host, agent);
    }

    /// <summary>Notes a talk with one agent, and pins the newest of their answers.</summary>
    public static async Task NoteAsync(DataHost host, string agent)
    {
        var about = await AgentAsync(host, agent);
        var draft = new CoachingDraft($"Talked to {agent}", "Say when", new DateOnly(2099, 1, 1));
        Assert.Equal(CoachingProblem.None, await host.Get<CoachingEditor>().AddAsync(DataHost.Manager, about, draft, Token));
        var rows = await host.Get<ResponsesPageQuery>().RowsAsync(
            DataHost.Manager, February with { Agents = [about.AgentId] }, new ResponseWindow(0, 1), Token);
        foreach (var row in rows)
        {
            var problem = await host.Get<AnswerPins>().PinAsync(DataHost.Manager, about.AgentId, row.FeedbackId, Token);
            Assert.Equal(CoachingProblem.None, problem);
        }
    }

    private static async Task<AgentInTeam> AgentAsync(DataHost host, string agent)
    {
        var team = string.Equals(agent, TwinWorld.OwnElsewhere, StringComparison.Ordinal) ? "t-12" : "t-11";
        await using var store = host.OpenStore();
        return new AgentInTeam(
            await store.Teams.Where(row => row.ExternalId == team).Select(row => row.Id).SingleAsync(Token),
            await store.Agents.Where(row => row.ExternalId == agent).Select(row => row.Id).SingleAsync(Token));
    }
}
