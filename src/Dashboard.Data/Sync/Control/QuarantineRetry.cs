using Dashboard.Data.Access;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Control;

/// <summary>
/// Tries what was set aside once more, after a fix: it goes back into the inbox as it came, by the way and at the time it came, and leaves
/// the quarantine in the same transaction. What fails again is set aside again.
/// </summary>
public sealed class QuarantineRetry
{
    /// <summary>So that a webhook, which waits for its turn to write meanwhile, does not wait long.</summary>
    private const int Portion = 200;

    private readonly ControlDesk _desk;
    private readonly InboxSignal _signal;
    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly TimeProvider _clock;

    internal QuarantineRetry(ControlDesk desk, InboxSignal signal, IDbContextFactory<DashboardContext> contexts, TimeProvider clock) =>
        (_desk, _signal, _contexts, _clock) = (desk, signal, contexts, clock);

    /// <summary>Puts one thing that was set aside back into the inbox; what is refused again is set aside again.</summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Done; refused when it is not there any more.</returns>
    public async Task<ControlAnswer> OneAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        var answer = await _desk.ActAsync(
            actor,
            (context, token) => PutBackAsync(context, [id], actor, arrivals => (QuarantineWords.Describe(arrivals[0]), 1), token),
            cancellationToken);
        _signal.Raise();
        return answer;
    }

    /// <summary>Tries everything of one kind that is there now.</summary>
    /// <param name="cancellationToken">Stops between portions; each is put back whole or not at all.</param>
    /// <returns>How many; refused when there is none.</returns>
    public async Task<ControlAnswer> AllAsync(QuarantineKind kind, Actor actor, CancellationToken cancellationToken)
    {
        var ids = await IdsAsync(kind, cancellationToken);
        foreach (var portion in ids.Chunk(Portion))
        {
            await _desk.ActAsync(
                actor,
                (context, token) => PutBackAsync(context, portion, actor, arrivals => ($"{kind}", arrivals.Count), token),
                cancellationToken);
            _signal.Raise();
        }

        return ids.Count == 0
            ? ControlAnswer.Refused(ControlOutcome.NoneOfKind)
            : ControlAnswer.Done(ControlOutcome.KindPutBack) with { Count = ids.Count };
    }

    private async Task<IReadOnlyList<Guid>> IdsAsync(QuarantineKind kind, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .Quarantine.Where(arrival => arrival.Kind == kind)
            .Select(arrival => arrival.Id)
            .Order()
            .ToListAsync(cancellationToken);
    }

    private async Task<ControlAnswer> PutBackAsync(
        DashboardContext context,
        Guid[] ids,
        Actor actor,
        Func<IReadOnlyList<QuarantinedArrival>, (string Details, int Count)> describe,
        CancellationToken cancellationToken)
    {
        var arrivals = await context.Quarantine
            .Where(arrival => EF.Parameter(ids).Contains(arrival.Id))
            .OrderBy(arrival => arrival.ReceivedAt)
            .ToListAsync(cancellationToken);
        if (arrivals.Count == 0)
            return ControlAnswer.Refused(ControlOutcome.ThingGone);
        await InboxTable.WriteAsync(context, arrivals.ConvertAll(Entry), cancellationToken);
        context.Quarantine.RemoveRange(arrivals);
        var (details, count) = describe(arrivals);
        context.AuditLog.Add(AuditEntries.New(_clock, actor, AuditActions.QuarantineRetried, details, count));
        return ControlAnswer.Done(ControlOutcome.PutBack);
    }

    private static InboxEntry Entry(QuarantinedArrival arrival)
    {
        var body = Body(arrival);
        return new InboxEntry
        {
            AccountId = arrival.AccountId,
            Source = arrival.Source,
            ReceivedAt = arrival.ReceivedAt,
            Body = body,
            EventCount = arrival.Source is ArrivalSource.Events ? WireEventParser.ParseArray(body).Count : 1,
        };
    }

    /// <summary>The inbox holds events as the list of their page: an event that was taken out of one becomes a list again.</summary>
    private static string Body(QuarantinedArrival arrival) =>
        arrival is { Source: ArrivalSource.Events, Kind: not QuarantineKind.Unforeseen } ? $"[{arrival.Body}]" : arrival.Body;
}
