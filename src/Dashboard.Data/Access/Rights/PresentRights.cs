using Dashboard.Data.Access.People;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.Rights;

/// <summary>
/// What somebody may do now, asked within the transaction that does it, and so until that transaction ends: who takes a right waits for
/// those who use it, and who uses one after it was taken is refused. What is no person, such as a command, is asked for nothing.
/// </summary>
internal static class PresentRights
{
    /// <summary>What the audit log says of a change that only admins may make.</summary>
    public const string Admin = "admin";

    /// <summary>Asks whether somebody is an admin, for the rest of the transaction.</summary>
    /// <exception cref="RightLostException">They are none.</exception>
    public static async Task RequireAdminAsync(DashboardContext context, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsUser)
            return;
        await context.LockRightsAsync(cancellationToken);
        if (!await RoleHolders.Of(context, RoleNames.Admin).AnyAsync(user => user.Id == actor.Id, cancellationToken))
            throw new RightLostException(actor, Admin);
    }

    /// <summary>What somebody may see, and so what they may note, for the rest of the transaction.</summary>
    /// <param name="viewer">Who it is, as they were when they looked.</param>
    /// <returns>The same as they are now.</returns>
    public static async Task<Viewer> OfAsync(DashboardContext context, Viewer viewer, CancellationToken cancellationToken)
    {
        if (!viewer.IsPerson)
            return viewer;
        await context.LockRightsAsync(cancellationToken);
        return await ViewerReader.ReadAsync(context, viewer.UserId, cancellationToken);
    }
}
