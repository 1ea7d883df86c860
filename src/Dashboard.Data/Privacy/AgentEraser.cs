using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Erasure;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Privacy;

/// <summary>
/// Takes the agent out of feedback and out of all that would lead back, inside a transaction that holds the feedback lock, together with
/// what is derived from it. The team stays.
/// </summary>
internal sealed class AgentEraser(IReadOnlyList<IFeedbackChangeHandler> handlers)
{
    /// <summary>Takes it out of some feedback.</summary>
    /// <param name="before">How old feedback and closings are that lose it.</param>
    /// <returns>How many had one.</returns>
    public async Task<(int Agents, StoreChange Change)> RunAsync(
        DashboardContext context, IReadOnlyCollection<string> feedback, DateTimeOffset before, CancellationToken token)
    {
        var ids = feedback.ToArray();
        var rows = await context.StoredFeedback
            .Where(row => EF.Parameter(ids).Contains(row.Id) && row.AgentId != null)
            .ToListAsync(token);
        var changes = new List<FeedbackChange>();
        foreach (var row in rows)
        {
            var was = row with { };
            row.AgentId = null;
            changes.Add(FeedbackChange.Between(was, row));
        }

        await context.PinnedAnswers.Where(pin => EF.Parameter(ids).Contains(pin.FeedbackId)).ExecuteDeleteAsync(token);
        foreach (var handler in handlers)
            await handler.ApplyAsync(context, changes, token);
        var cases = rows.Where(row => row.ExternalId is not null).Select(row => (row.AccountId, row.ExternalId!));
        await ClosingAgents.TakeOutAsync(context, cases, before, token);
        return (rows.Count, FeedbackChange.ReachOf(changes));
    }
}
