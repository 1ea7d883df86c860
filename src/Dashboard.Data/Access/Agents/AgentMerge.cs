using Dashboard.Data.Access.People;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.Agents;

/// <summary>
/// Makes one agent of two whose ids are alike. The first transaction says so: from then on what comes under the old id is the other
/// agent's, and so are the old one's links and closed conversations. Then their feedback moves, with sums and search, some in each
/// transaction, so that others get a turn to write. Stopped half way it can be run again, and ends the same; meanwhile both count as one
/// for whoever is linked.
/// </summary>
public sealed class AgentMerge
{
    private readonly StoreWriter _writer;
    private readonly IReadOnlyList<IFeedbackChangeHandler> _handlers;
    private readonly StoreChanges _changes;
    private readonly TimeProvider _clock;
    private readonly int _feedbackPerTurn;

    internal AgentMerge(
        StoreWriter writer,
        IEnumerable<IFeedbackChangeHandler> handlers,
        StoreChanges changes,
        TimeProvider clock,
        int feedbackPerTurn = 1_000) =>
        (_writer, _handlers, _changes, _clock, _feedbackPerTurn) = (writer, [.. handlers], changes, clock, feedbackPerTurn);

    /// <summary>Begins the merge, or goes on with one that was stopped half way.</summary>
    /// <param name="from">The help desk's id of the agent who turned out to be the other.</param>
    /// <param name="isSaid">Whether somebody says that they are one person though their ids are not alike.</param>
    /// <param name="cancellationToken">Stops between transactions; run again, it goes on.</param>
    /// <returns>Done, or why not; and what has moved.</returns>
    public async Task<MergeAnswer> RunAsync(
        string from, string into, Actor actor, CancellationToken cancellationToken, bool isSaid = false)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(into);
        ArgumentNullException.ThrowIfNull(actor);
        var begun = await _writer.WriteFeedbackAsAdminAsync(
                actor, _clock, "agents", (context, token) => BeginAsync(context, from, into, actor, isSaid, token), cancellationToken)
            .OrWhenLostAsync(Beginning.Refused(AdminRights.Lost()));
        if (!begun.Answer.Succeeded)
            return new MergeAnswer(begun.Answer, 0, 0, 0);

        _changes.Publish(StoreChange.Anything.And(StoreChange.OfAnybodysRights));
        try
        {
            var moved = 0L;
            while (await MoveAsync(begun, cancellationToken) is > 0 and var count)
                moved += count;
            return new MergeAnswer(begun.Answer, moved, begun.Conversations, begun.Users);
        }
        finally
        {
            _changes.Publish(StoreChange.Anything.And(StoreChange.OfAnybodysRights));
        }
    }

    private async Task<Beginning> BeginAsync(
        DashboardContext context,
        string from,
        string into,
        Actor actor,
        bool isSaid,
        CancellationToken cancellationToken)
    {
        if (await context.FindAgentAsync(from, cancellationToken) is not { } leaving)
            return Beginning.Refused(AgentLookup.NotFound(from));
        if (await context.FindAgentAsync(into, cancellationToken) is not { } staying)
            return Beginning.Refused(AgentLookup.NotFound(into));
        if (await FaultAsync(context, leaving, staying, isSaid, cancellationToken) is { } fault)
            return Beginning.Refused(RegistryAnswer.Refused(RegistryProblemKind.AgentsDoNotFit, fault));

        if (leaving.MergedIntoId is null)
            context.AuditLog.Add(
                AuditEntries.New(_clock, actor, AuditActions.AgentsMerged, $"{leaving.ExternalId} into {staying.ExternalId}"));
        leaving.MergedIntoId = staying.Id;
        var (old, kept) = (leaving.Id, staying.Id);
        await context.Agents.Where(agent => agent.MergedIntoId == old)
            .ExecuteUpdateAsync(set => set.SetProperty(agent => agent.MergedIntoId, kept), cancellationToken);
        await AgentMoves.CoachingAsync(context, old, kept, cancellationToken);
        await AgentMoves.DistinctionsAsync(context, leaving, staying, cancellationToken);
        AgentMoves.LatestTeam(leaving, staying);
        return new Beginning(
            RegistryAnswer.Done,
            old,
            kept,
            await AgentMoves.ClosingsAsync(context, old, kept, cancellationToken),
            await AgentMoves.LinksAsync(context, old, kept, cancellationToken));
    }

    private static async Task<string?> FaultAsync(
        DashboardContext context,
        Agent leaving,
        Agent staying,
        bool isSaid,
        CancellationToken cancellationToken) =>
        leaving.Id == staying.Id ? $"\"{leaving.ExternalId}\" cannot be merged into itself."
        : staying.MergedIntoId is not null ? $"\"{staying.ExternalId}\" is merged into another agent itself: merge into that one."
        : leaving.MergedIntoId is { } already && already != staying.Id ? $"\"{leaving.ExternalId}\" is merged into another agent already."
        : leaving.MergedIntoId is null && !isSaid && !leaving.IsAlike(staying)
            ? $"\"{leaving.ExternalId}\" and \"{staying.ExternalId}\" are not alike, so nothing says that they are one person."
        : await context.DistinctAgents.Between(leaving, staying).AnyAsync(cancellationToken)
            ? $"\"{leaving.ExternalId}\" and \"{staying.ExternalId}\" are two people, as somebody has said: "
                + "take that back first (agents distinct --undo)."
        : null;

    /// <summary>Moves the next feedback of those that are left, and answers how many.</summary>
    private Task<int> MoveAsync(Beginning merge, CancellationToken cancellationToken)
    {
        return _writer.WriteFeedbackAsync(InTransactionAsync, cancellationToken);

        async Task<int> InTransactionAsync(DashboardContext context, CancellationToken token)
        {
            var rows = await context.StoredFeedback
                .Where(row => row.AgentId == merge.From)
                .OrderBy(row => row.Id)
                .Take(_feedbackPerTurn)
                .ToListAsync(token);
            var moves = rows.ConvertAll(row =>
            {
                var before = row with { };
                row.AgentId = merge.Into;
                return FeedbackChange.Between(before, row);
            });
            foreach (var handler in _handlers)
                await handler.ApplyAsync(context, moves, token);
            return rows.Count;
        }
    }

    private sealed record Beginning(RegistryAnswer Answer, int From, int Into, int Conversations, int Users)
    {
        public static Beginning Refused(RegistryAnswer answer) => new(answer, 0, 0, 0, 0);
    }
}

/// <summary>What became of a merge.</summary>
/// <param name="Answer">Done, or why nothing was changed.</param>
/// <param name="Feedback">How many feedback have moved; of a merge that goes on, those that were left.</param>
/// <param name="Conversations">How many closed conversations have moved.</param>
/// <param name="Users">How many links of users have moved.</param>
public sealed record MergeAnswer(RegistryAnswer Answer, long Feedback, int Conversations, int Users);
