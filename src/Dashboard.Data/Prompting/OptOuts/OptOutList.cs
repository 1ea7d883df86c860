using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Prompting.OptOuts;

/// <summary>
/// Who does not want to be asked, by any account. It holds at once, also for conversations that are closed already: each prompt is judged
/// by it right before it goes out.
/// </summary>
public sealed class OptOutList
{
    /// <summary>The most customers that are added at once.</summary>
    public const int MostAtOnce = 10_000;

    private const string What = "the list of opt-outs";

    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly StoreWriter _writer;
    private readonly StoreChanges _changes;
    private readonly TimeProvider _clock;

    internal OptOutList(IDbContextFactory<DashboardContext> contexts, StoreWriter writer, StoreChanges changes, TimeProvider clock) =>
        (_contexts, _writer, _changes, _clock) = (contexts, writer, changes, clock);

    /// <summary>Reads the list a page at a time, the latest first.</summary>
    /// <param name="viewer">Who asks: an admin.</param>
    /// <param name="customer">Only ids that begin so; null or blank for all.</param>
    /// <returns>The rows; null for whoever may not see them.</returns>
    public async Task<RowPage<OptOutRow>?> ListAsync(
        Viewer viewer, string? customer, RowRange range, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Roles.HasFlag(ViewerRoles.Admin))
            return null;
        var begin = customer?.Trim() ?? "";
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.OptOuts.AsNoTracking()
            .Where(optOut => begin == "" || optOut.CustomerUserId.StartsWith(begin))
            .SortedBy(optOut => optOut.At, isDescending: true).ThenBy(optOut => optOut.CustomerUserId)
            .PageAsync(
                range,
                optOut => new OptOutRow(optOut.CustomerUserId, optOut.At, optOut.Reason, optOut.NotedBy),
                cancellationToken);
    }

    /// <summary>Adds customers; those who are on the list already stay as they were noted first.</summary>
    /// <param name="text">A line for each, as <see cref="OptOutLines"/> reads them.</param>
    /// <param name="reason">Why, where a line does not say.</param>
    /// <param name="cancellationToken">Stops it before anything is kept.</param>
    /// <exception cref="RightLostException">Whoever adds is no admin any more.</exception>
    public async Task<OptOutAnswer> AddAsync(string text, string? reason, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(actor);
        var (customers, faults) = OptOutLines.Read(text);
        if (faults.Count > 0 || customers.Count > MostAtOnce)
            return new OptOutAnswer(0, 0, faults, customers.Count > MostAtOnce);
        var added = await _writer.WriteAsAdminAsync(
            actor, _clock, What, (context, token) => AddAsync(context, customers, reason, actor, token), cancellationToken);
        _changes.Publish(StoreChange.OfKinds(ChangeKinds.Syncing));
        return new OptOutAnswer(added, customers.Count - added, []);
    }

    /// <summary>Takes a customer off the list: they may be asked again.</summary>
    /// <param name="customer">X's id of the customer.</param>
    /// <param name="cancellationToken">Stops it before anything is kept.</param>
    /// <returns>Whether they were on it.</returns>
    /// <exception cref="RightLostException">Whoever does it is no admin any more.</exception>
    public async Task<bool> RemoveAsync(string customer, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var removed = await _writer.WriteAsAdminAsync(actor, _clock, What, WorkAsync, cancellationToken);
        _changes.Publish(StoreChange.OfKinds(ChangeKinds.Syncing));
        return removed;

        async Task<bool> WorkAsync(DashboardContext context, CancellationToken token)
        {
            if (await context.OptOuts.Where(optOut => optOut.CustomerUserId == customer).ExecuteDeleteAsync(token) == 0)
                return false;
            context.AuditLog.Add(AuditEntries.New(_clock, actor, AuditActions.OptOutRemoved, "1 customer"));
            return true;
        }
    }

    private async Task<int> AddAsync(
        DashboardContext context,
        IReadOnlyDictionary<string, string?> customers,
        string? reason,
        Actor actor,
        CancellationToken cancellationToken)
    {
        // Whoever judges now comes before or after, and not in the middle.
        await context.LockPromptsAsync(cancellationToken);
        var ids = customers.Keys.ToArray();
        var known = await context.OptOuts.Where(optOut => EF.Parameter(ids).Contains(optOut.CustomerUserId))
            .Select(optOut => optOut.CustomerUserId).ToListAsync(cancellationToken);
        var now = _clock.GetUtcNow();
        var added = customers.ExceptBy(known, customer => customer.Key, StringComparer.Ordinal)
            .Select(customer => new OptOut
            {
                CustomerUserId = customer.Key,
                At = now,
                Reason = customer.Value ?? OptOutLines.Reason(reason),
                NotedBy = actor.Name,
            })
            .ToList();
        context.OptOuts.AddRange(added);
        if (added.Count > 0)
        {
            context.AuditLog.Add(AuditEntries.New(
                _clock, actor, AuditActions.OptOutAdded, string.Create(CultureInfo.InvariantCulture, $"{added.Count} customers")));
        }

        return added.Count;
    }
}
