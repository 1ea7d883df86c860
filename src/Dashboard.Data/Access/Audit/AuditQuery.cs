using System.Runtime.CompilerServices;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.Audit;

/// <summary>
/// Reads the audit log for admins, newest first. An admin who is an agent too reads nothing that may be about them: no talks, and no looks
/// at results, of anybody. Which of them would be about themselves cannot be told without telling that there are some.
/// </summary>
public sealed class AuditQuery(IDbContextFactory<DashboardContext> contexts)
{
    private const int ReadAtOnce = 1000;

    /// <summary>Whether entries are left out for somebody, whether there are any or not.</summary>
    public static bool LeavesOut(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.OwnAgents.Count > 0;
    }

    /// <summary>One page of what fits the filter.</summary>
    /// <returns>It; null for someone who is no admin.</returns>
    public async Task<RowPage<AuditRow>?> RunAsync(Viewer viewer, AuditFilter filter, RowRange range, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(range);
        if (!viewer.Roles.HasFlag(ViewerRoles.Admin))
            return null;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var page = await Visible(context, viewer, filter)
            .OrderByDescending(entry => entry.Id)
            .PageAsync(range, entry => entry, cancellationToken);
        return new RowPage<AuditRow>([.. page.Rows.Select(ForPeople)], page.Total);
    }

    /// <summary>All that fits the filter, a stretch at a time, so that a slow reader holds up nobody.</summary>
    /// <returns>The rows; none for someone who is no admin.</returns>
    public async IAsyncEnumerable<AuditRow> StreamAsync(
        Viewer viewer, AuditFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Roles.HasFlag(ViewerRoles.Admin))
            yield break;
        await foreach (var entry in StretchesAsync(context => Visible(context, viewer, filter), cancellationToken))
            yield return ForPeople(entry);
    }

    /// <summary>
    /// The same for whoever can run commands on the machine, and so can read the store itself: everything, as it was written.
    /// </summary>
    /// <returns>The rows.</returns>
    public async IAsyncEnumerable<AuditRow> StreamAllAsync(
        AuditFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var entry in StretchesAsync(context => Filtered(context, filter), cancellationToken))
            yield return Row(entry, entry.Rows);
    }

    private async IAsyncEnumerable<AuditEntry> StretchesAsync(
        Func<DashboardContext, IQueryable<AuditEntry>> entries, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var before = long.MaxValue;
        while (true)
        {
            List<AuditEntry> stretch;
            await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
            {
                stretch = await entries(context)
                    .Where(entry => entry.Id < before)
                    .OrderByDescending(entry => entry.Id)
                    .Take(ReadAtOnce)
                    .ToListAsync(cancellationToken);
            }

            foreach (var entry in stretch)
                yield return entry;
            if (stretch.Count < ReadAtOnce)
                yield break;
            before = stretch[^1].Id;
        }
    }

    private static IQueryable<AuditEntry> Visible(DashboardContext context, Viewer viewer, AuditFilter filter)
    {
        var entries = Filtered(context, filter);
        return LeavesOut(viewer) ? AuditGroups.NotAboutAgents(entries) : entries;
    }

    private static IQueryable<AuditEntry> Filtered(DashboardContext context, AuditFilter filter)
    {
        var entries = context.AuditLog.AsNoTracking();
        if (filter.From is { } from)
            entries = entries.Where(entry => entry.At >= from);
        if (filter.Before is { } end)
            entries = entries.Where(entry => entry.At < end);
        if (filter.Action.Length > 0)
            entries = AuditGroups.Narrow(entries, filter.Action);

        // Databases compare as they like; in capitals both compare letter by letter.
#pragma warning disable CA1304, CA1307, CA1311, CA1862, MA0011 // The database's own functions, which take neither culture nor comparison.
        if (filter.Who.ToUpperInvariant() is { Length: > 0 } who)
            entries = entries.Where(entry => entry.UserName.ToUpper().Contains(who));
        if (filter.Text.ToUpperInvariant() is { Length: > 0 } text)
            entries = entries.Where(entry => entry.Details.ToUpper().Contains(text));
#pragma warning restore CA1304, CA1307, CA1311, CA1862, MA0011
        return entries;
    }

    private static AuditRow ForPeople(AuditEntry entry) =>
        Row(entry, entry.Rows is { } rows && AuditGroups.Of(entry.Action) is AuditGroups.Results ? UpToNextPower(rows) : entry.Rows);

    private static AuditRow Row(AuditEntry entry, long? rows) =>
        new(entry.Id, entry.At, entry.UserId, entry.UserName, entry.Action, entry.Details, rows);

    private static long UpToNextPower(long rows)
    {
        var power = 10L;
        while (power < rows)
            power *= 10;
        return power;
    }
}
