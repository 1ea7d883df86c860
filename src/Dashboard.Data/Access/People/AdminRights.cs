using Dashboard.Data.Access.Rights;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.People;

/// <summary>
/// Who may change people, asked inside the transaction of the change. One such transaction runs at a time in the whole installation: two
/// admins cannot take each other's rights in the same moment, and whoever has just lost theirs changes nothing more.
/// </summary>
internal static class AdminRights
{
    /// <summary>Asks whether <paramref name="actor"/> may change people, and keeps all others from doing so meanwhile.</summary>
    /// <exception cref="RightLostException">They are no admin any more.</exception>
    public static async Task RequireAsync(UserEdit edit, Actor actor)
    {
        await edit.Context.LockPeopleAsync(edit.Token);
        await PresentRights.RequireAdminAsync(edit.Context, actor, edit.Token);
    }

    /// <summary>The answer to whoever is none.</summary>
    public static RegistryAnswer Lost() => RegistryAnswer.Refused(RegistryProblemKind.NotAllowed, "You are no admin any more.");

    /// <summary>Whether nobody could set anything any more without this user: of the other admins none can sign in.</summary>
    public static async Task<bool> IsLastAsync(UserEdit edit, User user) =>
        await edit.Users.IsInRoleAsync(user, RoleNames.Admin)
        && !await Admins(edit.Context)
            .Where(other => other.PasswordHash != null || edit.Context.UserPasskeys.Any(passkey => passkey.UserId == other.Id))
            .AnyAsync(other => other.Id != user.Id, edit.Token);

    public static RegistryAnswer IsLast() => RegistryAnswer.Refused(
        RegistryProblemKind.LastAdmin, "This is the only admin who can sign in: make somebody else an admin first.");

    private static IQueryable<User> Admins(DashboardContext context) => RoleHolders.Of(context, RoleNames.Admin);
}
