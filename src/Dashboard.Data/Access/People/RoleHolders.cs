using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Access.People;

/// <summary>Who has a role now.</summary>
internal static class RoleHolders
{
    /// <summary>Those who are not disabled.</summary>
    public static IQueryable<User> Of(DashboardContext context, string role) =>
        from user in context.Users
        where user.DisabledAt == null && context.UserRoles
            .Join(context.Roles, given => given.RoleId, known => known.Id, (given, known) => new { given.UserId, known.Name })
            .Any(given => given.UserId == user.Id && given.Name == role)
        select user;
}
