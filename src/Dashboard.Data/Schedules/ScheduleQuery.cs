using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Schedules.Destinations;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Schedules;

/// <summary>Which schedules there are, what became of them, and to whom reports may be sent.</summary>
public sealed class ScheduleQuery(IDbContextFactory<DashboardContext> contexts)
{
    /// <summary>The schedules that somebody may see, by name.</summary>
    /// <returns>They; null for who sees neither results nor what admins see.</returns>
    public async Task<IReadOnlyList<ScheduleListing>?> ListAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.SeesResults && !viewer.Roles.HasFlag(ViewerRoles.Admin))
            return null;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.ReportSchedules.AsNoTracking().Include(schedule => schedule.Recipients)
            .Where(ScheduleAccess.SeenBy(viewer)).AsSplitQuery().ToListAsync(cancellationToken);
        var ids = rows.SelectMany(row => row.Recipients.Select(recipient => recipient.UserId).Append(row.OwnerId))
            .ToHashSet(StringComparer.Ordinal);
        var names = await context.Users.Where(user => ids.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.UserName ?? user.Id, StringComparer.Ordinal, cancellationToken);
        var last = await LastAsync(context, [.. rows.Select(row => row.Id)], cancellationToken);
        return
        [
            .. rows.OrderBy(row => row.Name, NameOrder.ForReader).ThenBy(row => row.Id)
                .Select(row => Listed(row, viewer, names, last.GetValueOrDefault(row.Id))),
        ];
    }

    /// <summary>What became of the reports of a schedule, the newest first.</summary>
    /// <param name="id">The schedule.</param>
    /// <returns>They; null where the viewer sees no such schedule.</returns>
    public async Task<IReadOnlyList<DeliveryListing>?> HistoryAsync(
        Viewer viewer, Guid id, RowRange range, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(range);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await context.ReportSchedules.Where(ScheduleAccess.SeenBy(viewer)).AnyAsync(schedule => schedule.Id == id, cancellationToken))
            return null;
        var rows = await context.ReportDeliveries.AsNoTracking().Where(delivery => delivery.ScheduleId == id)
            .OrderByDescending(delivery => delivery.DueAt).ThenBy(delivery => delivery.UserName).ThenBy(delivery => delivery.Id)
            .Skip(range.Skip).Take(range.Take).ToListAsync(cancellationToken);
        return [.. rows.Select(row => Listed(row, viewer))];
    }

    /// <summary>To whom somebody may have reports sent, by name.</summary>
    public async Task<IReadOnlyList<OfferedRecipient>> RecipientsAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var users = await ScheduleAccess.OfferedTo(viewer, context)
            .Select(user => new OfferedRecipient(user.Id, user.UserName ?? user.Id)).ToListAsync(cancellationToken);
        return [.. users.OrderBy(user => user.Name, NameOrder.ForReader).ThenBy(user => user.Id, StringComparer.Ordinal)];
    }

    /// <summary>The e-mail addresses of all admins, who are told what went wrong.</summary>
    public async Task<IReadOnlyList<string>> AdminsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Access.People.RoleHolders.Of(context, RoleNames.Admin).Where(user => user.Email != null)
            .OrderBy(user => user.Email).Select(user => user.Email!).ToListAsync(cancellationToken);
    }

    private static async Task<Dictionary<Guid, ReportDelivery>> LastAsync(
        DashboardContext context, Guid[] ids, CancellationToken cancellationToken)
    {
        var newest = await context.ReportDeliveries.AsNoTracking()
            .Where(delivery => ids.Contains(delivery.ScheduleId) && !delivery.IsTest)
            .GroupBy(delivery => delivery.ScheduleId)
            .Select(group => new { group.Key, DueAt = group.Max(delivery => delivery.DueAt) })
            .ToListAsync(cancellationToken);
        var last = new Dictionary<Guid, ReportDelivery>();
        foreach (var run in newest)
        {
            // What went wrong is what is worth showing of a run.
            var rows = await context.ReportDeliveries.AsNoTracking()
                .Where(delivery => delivery.ScheduleId == run.Key && delivery.DueAt == run.DueAt && !delivery.IsTest)
                .ToListAsync(cancellationToken);
            last[run.Key] = rows.OrderByDescending(row => row.State is DeliveryState.Failed or DeliveryState.Withheld)
                .ThenBy(row => row.State).ThenBy(row => row.Id).First();
        }

        return last;
    }

    private static ScheduleListing Listed(
        ReportSchedule row, Viewer viewer, IReadOnlyDictionary<string, string> names, ReportDelivery? last) => new(
        row.Id,
        row.Name,
        row.OwnerId is null ? null : names.GetValueOrDefault(row.OwnerId),
        new ScheduleDraft(
            row.Name, row.Query, ScheduleRules.TimesOf(row), row.Zone, row.Language, row.WhenEmpty,
            [.. row.Recipients.Select(recipient => recipient.UserId).Order(StringComparer.Ordinal)])
        {
            Destination = new DestinationDraft(row.Destination.Kind) { Folder = FolderOf(row.Destination) },
            File = row.File,
        },
        row.State,
        row.NextDueAt,
        row.Version,
        [.. row.Recipients.Select(recipient => names.GetValueOrDefault(recipient.UserId, recipient.UserId)).Order(NameOrder.ForReader)],
        last is null ? null : Listed(last, viewer))
    {
        Place = row.Destination.Shown,
        OldKeyUntil = row.Destination.OldKeyUntil,
        MayChange = ScheduleAccess.Changes(viewer, row.OwnerId, row.Destination.Kind),
        MayStop = ScheduleAccess.Stops(viewer, row.OwnerId),
        MayTakeOver = ScheduleAccess.TakesOver(viewer, row.OwnerId, row.State),
    };

    private static string FolderOf(ScheduleDestination place) => place.Kind is DestinationKind.Folder ? place.Shown : "";

    private static DeliveryListing Listed(ReportDelivery row, Viewer viewer)
    {
        // Whether there was anything to report to somebody else, and how much, is a result of theirs: it is for who sees all of them.
        var seesAll = viewer.SeesAllTeams && viewer.OwnAgents.Count == 0;
        var isHidden = !seesAll && !string.Equals(row.UserId, viewer.UserId, StringComparison.Ordinal);
        return new DeliveryListing(
            row.Id,
            row.ScheduleName,
            row.Destination,
            row.UserName,
            row.DueAt,
            row.IsTest,
            isHidden && row.State is DeliveryState.Skipped ? DeliveryState.Sent : row.State,
            row.EndedAt,
            row.State is DeliveryState.Waiting && row.Tries > 0 ? row.NextTryAt : null,
            row.WasInterrupted,
            isHidden ? null : row.Bytes,
            row.Reason);
    }
}

/// <summary>Somebody to whom reports may be sent.</summary>
/// <param name="Id">The user's id.</param>
/// <param name="Name">What they sign in with.</param>
public sealed record OfferedRecipient(string Id, string Name);
