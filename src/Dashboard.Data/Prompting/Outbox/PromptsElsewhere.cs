using Dashboard.Data.Store;
using Dashboard.Data.Sync.Applying;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Prompting.Outbox;

/// <summary>
/// Notes where another tool has asked about a closing for which ours did not go out, as it is while one takes the place of the other: the
/// customer was asked then, and nobody should read that they were not.
/// </summary>
internal sealed class PromptsElsewhere(StoreWriter writer, IDbContextFactory<DashboardContext> contexts, TimeProvider clock)
{
    private const int PerTurn = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private long? _looked;

    /// <summary>Looks, at most once a minute.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if (_looked is { } before && clock.GetElapsedTime(before) < Pause)
            return;
        while (await AnyAsync(cancellationToken))
            await writer.WriteAsync(NoteAsync, cancellationToken);
        _looked = clock.GetTimestamp();
    }

    private async Task<bool> AnyAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await ReadAsync(context, most: 1, cancellationToken)).Count > 0;
    }

    private async Task NoteAsync(DashboardContext context, CancellationToken token)
    {
        await context.LockPromptsAsync(token);
        var first = (await ReadAsync(context, PerTurn, token))
            .GroupBy(sent => sent.OutgoingId).Select(sents => sents.First())
            .DistinctBy(sent => sent.Id, StringComparer.Ordinal)
            .ToDictionary(sent => sent.OutgoingId);
        var ids = first.Keys.ToArray();
        var now = clock.GetUtcNow();
        foreach (var ours in await context.OutgoingPrompts.Where(prompt => EF.Parameter(ids).Contains(prompt.Id)).ToListAsync(token))
        {
            var sent = first[ours.Id];
            ours.EndSent(sent.Id, sent.DmId, sent.SentAt, now);
        }
    }

    private Task<List<SentElsewhere>> ReadAsync(DashboardContext context, int most, CancellationToken cancellationToken) =>
        SentPrompts.ElsewhereAsync(context, clock.GetUtcNow() - PromptIntake.History, most, cancellationToken);
}
