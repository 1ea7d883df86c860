using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access;

/// <summary>
/// Notices changes of rights that another process has made, such as a command: each is in the audit log in the same transaction. Open pages
/// then read again who is looking, instead of showing for another minute what they may show no longer.
/// </summary>
public sealed class RightsWatch(IDbContextFactory<DashboardContext> contexts, StoreChanges changes)
{
    /// <summary>PostgreSQL numbers entries before their transactions end, so a smaller number may appear after a greater one.</summary>
    private const int LookedAtAgain = 500;

    private HashSet<long>? _known;
    private long _newest;

    /// <summary>Looks once, and tells open pages if rights have changed since the last look; the first look only begins.</summary>
    /// <returns>Completes when pages are told.</returns>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (_known is null)
            _newest = await context.AuditLog.MaxAsync(entry => (long?)entry.Id, cancellationToken) ?? 0;
        var from = _newest - LookedAtAgain;
        var entries = await context.AuditLog
            .Where(entry => entry.Id > from)
            .Select(entry => new { entry.Id, entry.Action })
            .ToListAsync(cancellationToken);
        var rights = entries.Where(entry => AuditActionSets.OfRights.Contains(entry.Action)).Select(entry => entry.Id).ToHashSet();
        var hasChanged = _known is not null && !rights.IsSubsetOf(_known);
        _known = rights;
        _newest = entries.Select(entry => entry.Id).Append(_newest).Max();
        if (hasChanged)
            changes.Hear(StoreChange.Anything.And(StoreChange.OfAnybodysRights));
    }
}
