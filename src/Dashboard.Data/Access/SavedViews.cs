using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access;

/// <summary>
/// What people keep of pages and filters, and share with those who lead the same teams. A view is an address: opening one shows what the
/// opener's own Viewer allows, whoever made it.
/// </summary>
/// <param name="writer">The one way to write.</param>
/// <param name="clock">Dates keys and the audit log.</param>
public sealed class SavedViews(StoreWriter writer, IDbContextFactory<DashboardContext> contexts, TimeProvider clock)
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int LongestName = SavedView.LongestName;

    /// <summary>The most views of one user.</summary>
    public const int MostViews = 50;

    /// <summary>
    /// The viewer's own views, and those shared with them: by people who lead one of the viewer's teams, or all teams, and the
    /// organisation's; of these managers see also what was never shared. By name.
    /// </summary>
    public async Task<IReadOnlyList<SavedViewListing>> ListAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var mine = await context.SavedViews
            .Where(view => view.UserId == viewer.UserId)
            .Select(view => new SavedViewListing(view.Id, view.Name, view.Address, view.IsStart, view.IsShared, null))
            .ToListAsync(cancellationToken);
        var shared = viewer.SeesResults ? await SharedWith(viewer, context).ToListAsync(cancellationToken) : [];
        var handedOver = viewer.SeesResults ? await OfOrganisation(viewer, context).ToListAsync(cancellationToken) : [];
        return [.. mine.Concat(shared).Concat(handedOver).OrderBy(view => view.Name, NameOrder.ForReader).ThenBy(view => view.Id)];
    }

    /// <summary>The address that opens after a user's sign-in; null where they chose none.</summary>
    public async Task<string?> StartOfAsync(string userId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.SavedViews
            .Where(view => view.UserId == userId && view.IsStart)
            .Select(view => view.Address)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Keeps an address under a name.</summary>
    /// <param name="name">1 to <see cref="LongestName"/> characters, unlike the names of the viewer's other views.</param>
    /// <param name="address">Path and query within this product.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Why it was not kept, or <see cref="SavedViewProblem.None"/>.</returns>
    /// <exception cref="ArgumentException">The address is none within this product.</exception>
    public Task<SavedViewProblem> SaveAsync(Viewer viewer, string name, string address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(address);
        if (address is not ['/', ..] || address is ['/', '/' or '\\', ..])
            throw new ArgumentException("Not an address within this product.", nameof(address));

        return writer.WriteAsync(InTransactionAsync, cancellationToken);

        async Task<SavedViewProblem> InTransactionAsync(DashboardContext context, CancellationToken token)
        {
            var mine = await context.SavedViews.Where(view => view.UserId == viewer.UserId).ToListAsync(token);
            var problem = mine.Count >= MostViews ? SavedViewProblem.TooMany
                : address.Length > SavedView.LongestAddress ? SavedViewProblem.AddressTooLong
                : NameProblem(name, mine);
            if (problem is SavedViewProblem.None)
                context.SavedViews.Add(New(viewer, name, address));
            return problem;
        }
    }

    /// <summary>Calls one of the viewer's views something else, or as a manager one of the organisation's, as in all that follow.</summary>
    /// <param name="name">As in <see cref="SaveAsync"/>.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<SavedViewProblem> RenameAsync(Viewer viewer, Guid id, string name, CancellationToken cancellationToken) =>
        ChangeAsync(
            viewer,
            id,
            edit =>
            {
                var problem = NameProblem(name, edit.Mine.Where(view => view.Id != id));
                if (problem is SavedViewProblem.None)
                    edit.View.Name = name.Trim();
                return problem;
            },
            cancellationToken);

    /// <summary>Lets one of the viewer's views go.</summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<SavedViewProblem> DeleteAsync(Viewer viewer, Guid id, CancellationToken cancellationToken) => ChangeAsync(
        viewer,
        id,
        edit =>
        {
            edit.Context.SavedViews.Remove(edit.View);
            return SavedViewProblem.None;
        },
        cancellationToken);

    /// <summary>Makes one of the viewer's views the one that opens after sign-in, in place of any other; or no longer.</summary>
    /// <param name="isStart">Whether it opens.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<SavedViewProblem> StartAsync(Viewer viewer, Guid id, bool isStart, CancellationToken cancellationToken) => ChangeAsync(
        viewer,
        id,
        edit =>
        {
            // What opens after a sign-in is somebody's own choice.
            if (edit.View.UserId is null)
                return SavedViewProblem.Gone;
            foreach (var view in edit.Mine)
                view.IsStart = isStart && view.Id == id;
            return SavedViewProblem.None;
        },
        cancellationToken);

    /// <summary>Shares one of the viewer's views, or no longer; in the audit log either way.</summary>
    /// <param name="isShared">Whether others may open it.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<SavedViewProblem> ShareAsync(Viewer viewer, Guid id, bool isShared, CancellationToken cancellationToken) => ChangeAsync(
        viewer,
        id,
        edit =>
        {
            if (edit.View.IsShared == isShared)
                return SavedViewProblem.None;

            edit.View.IsShared = isShared;
            var action = isShared ? AuditActions.ViewShared : AuditActions.ViewUnshared;
            edit.Context.AuditLog.Add(AuditEntries.New(clock, Actor.FromViewer(viewer), action, $"{edit.View.Name}: {edit.View.Address}"));
            return SavedViewProblem.None;
        },
        cancellationToken);

    private static IQueryable<SavedViewListing> OfOrganisation(Viewer viewer, DashboardContext context)
    {
        var isManager = viewer.SeesAllTeams;
        return context.SavedViews
            .Where(view => view.UserId == null && (view.IsShared || isManager))
            .Select(view => new SavedViewListing(view.Id, view.Name, view.Address, false, view.IsShared, "") { MayChange = isManager });
    }

    private static IQueryable<SavedViewListing> SharedWith(Viewer viewer, DashboardContext context)
    {
        var teams = viewer.Teams.ToArray();
        var roles = context.UserRoles.Join(
            context.Roles,
            membership => membership.RoleId,
            role => role.Id,
            (membership, role) => new { membership.UserId, role.Name });
        var managers = roles.Where(membership => membership.Name == RoleNames.Manager).Select(membership => membership.UserId);

        // A team may still be assigned to somebody who leads it no longer.
        var supervisors = roles.Where(membership => membership.Name == RoleNames.Supervisor).Select(membership => membership.UserId);
        return
            from view in context.SavedViews
            where view.IsShared && view.UserId != viewer.UserId
            join owner in context.Users on view.UserId equals owner.Id
            where managers.Contains(owner.Id)
                || (supervisors.Contains(owner.Id) && (viewer.SeesAllTeams || owner.Teams.Any(team => teams.Contains(team.TeamId))))
            select new SavedViewListing(view.Id, view.Name, view.Address, false, true, owner.UserName ?? owner.Id);
    }

    private static SavedViewProblem NameProblem(string? name, IEnumerable<SavedView> others) =>
        string.IsNullOrWhiteSpace(name) ? SavedViewProblem.NameMissing
        : name.Trim().Length > LongestName ? SavedViewProblem.NameTooLong
        : others.Any(other => string.Equals(other.Name, name.Trim(), StringComparison.OrdinalIgnoreCase)) ? SavedViewProblem.NameTaken
        : SavedViewProblem.None;

    private SavedView New(Viewer viewer, string name, string address) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        UserId = viewer.UserId,
        Name = name.Trim(),
        Address = address,
    };

    private Task<SavedViewProblem> ChangeAsync(
        Viewer viewer,
        Guid id,
        Func<ViewEdit, SavedViewProblem> work,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return writer.WriteAsync(InTransactionAsync, cancellationToken);

        async Task<SavedViewProblem> InTransactionAsync(DashboardContext context, CancellationToken token)
        {
            var owner = viewer.SeesAllTeams && await context.SavedViews.AnyAsync(view => view.Id == id && view.UserId == null, token)
                ? null
                : viewer.UserId;
            var mine = await context.SavedViews.Where(view => view.UserId == owner).ToListAsync(token);
            return mine.Find(view => view.Id == id) is { } found ? work(new ViewEdit(context, mine, found)) : SavedViewProblem.Gone;
        }
    }

    private sealed record ViewEdit(DashboardContext Context, IReadOnlyList<SavedView> Mine, SavedView View);
}
