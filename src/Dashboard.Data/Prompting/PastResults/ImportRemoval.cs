using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Sync.Applying;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Prompting.PastResults;

/// <summary>
/// Lists imports, and takes them back: the rows that an import has brought leave the store with all that is derived from them, some in each
/// transaction. What an import has corrected of an earlier one stays as it is: the earlier file again sets it back.
/// </summary>
public sealed class ImportRemoval
{
    private const int RowsPerTurn = 1_000;

    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly StoreWriter _writer;
    private readonly IReadOnlyList<IFeedbackChangeHandler> _handlers;
    private readonly StoreChanges _changes;
    private readonly TimeProvider _clock;

    internal ImportRemoval(
        IDbContextFactory<DashboardContext> contexts,
        StoreWriter writer,
        IEnumerable<IFeedbackChangeHandler> handlers,
        StoreChanges changes,
        TimeProvider clock) => (_contexts, _writer, _handlers, _changes, _clock) = (contexts, writer, [.. handlers], changes, clock);

    /// <summary>The imports that there are, the newest first; null for whoever may not import.</summary>
    public async Task<IReadOnlyList<ImportListing>?> ListAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (ImportAccess.FaultOf(viewer) is not null)
            return null;
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Imports.AsNoTracking()
            .Join(context.Accounts, import => import.AccountId, account => account.Id, (import, account) => new { import, account.Handle })
            .OrderByDescending(row => row.import.Id)
            .Select(row => new ImportListing(
                row.import.Id, row.Handle, row.import.FileName, row.import.ImportedBy, row.import.BegunAt, row.import.EndedAt,
                row.import.Added, row.import.Changed, row.import.Known, row.import.Refused))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Takes an import back. Stopped half way it can be run again, and goes on.</summary>
    /// <param name="viewer">A manager who answers no customers; the right is asked anew with each turn.</param>
    /// <param name="importId">Our key of the import.</param>
    /// <param name="cancellationToken">Stops between turns.</param>
    /// <returns>How many rows have left; null where there is no such import, or not for this viewer.</returns>
    public async Task<int?> RunAsync(Viewer viewer, int importId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var removed = 0;
        while (true)
        {
            var (count, isDone, change) = await _writer.WriteFeedbackAsAsync(
                viewer, (context, now, token) => TurnAsync(context, viewer, now, importId, removed, token), cancellationToken);
            if (count is not { } rows)
                return null;
            removed += rows;
            _changes.Publish(change);
            if (isDone)
                return removed;
        }
    }

    private async Task<(int? Rows, bool IsDone, StoreChange Change)> TurnAsync(
        DashboardContext context, Viewer viewer, Viewer now, int importId, int before, CancellationToken cancellationToken)
    {
        if (ImportAccess.FaultOf(now) is not null)
        {
            context.AddRefusal(_clock, Actor.FromViewer(viewer), "removing an import of results");
            return (null, true, StoreChange.Nothing);
        }

        if (await context.Imports.SingleOrDefaultAsync(one => one.Id == importId, cancellationToken) is not { } import)
            return (null, true, StoreChange.Nothing);
        var rows = await ImportedFeedback.NextOfAsync(context, importId, RowsPerTurn, cancellationToken);

        // As if they had been tests without a word, which count nowhere: then nothing is left of them but the rows.
        var changes = rows.ConvertAll(row => FeedbackChange.Between(row, row with { IsTest = true, Comment = null }));
        foreach (var handler in _handlers)
            await handler.ApplyAsync(context, changes, cancellationToken);
        await ImportedFeedback.RemoveAsync(context, [.. rows.Select(row => row.Id)], cancellationToken);
        var reach = FeedbackChange.ReachOf(changes);
        if (rows.Count == RowsPerTurn)
            return (rows.Count, false, reach);
        var source = await context.Accounts.Where(account => account.Id == import.AccountId)
            .Select(account => account.Handle).SingleAsync(cancellationToken);
        context.Imports.Remove(import);
        context.AuditLog.Add(AuditEntries.New(
            _clock,
            Actor.FromViewer(viewer),
            AuditActions.ImportRemoved,
            string.Create(CultureInfo.InvariantCulture, $"{source}: {import.FileName}, imported {import.BegunAt:yyyy-MM-dd}"),
            before + rows.Count));
        return (rows.Count, true, reach.And(StoreChange.OfKinds(ChangeKinds.Names)));
    }
}
