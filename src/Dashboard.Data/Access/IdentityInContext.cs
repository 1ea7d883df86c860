using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data.Access;

/// <summary>
/// Identity over a given context instead of the scope's own, so that a user, their roles and the audit entry are one transaction of the
/// writer.
/// </summary>
internal static class IdentityInContext
{
    public static UserManager<User> Users(IServiceProvider services, DashboardContext context) =>
        ActivatorUtilities.CreateInstance<UserManager<User>>(services, new UserStore<User, IdentityRole, DashboardContext>(context));

    public static async Task EnsureRolesAsync(IServiceProvider services, DashboardContext context, IEnumerable<string> names)
    {
        using var roles = ActivatorUtilities.CreateInstance<RoleManager<IdentityRole>>(
            services, new RoleStore<IdentityRole, DashboardContext>(context));
        foreach (var name in names)
        {
            if (!await roles.RoleExistsAsync(name))
                OrThrow(await roles.CreateAsync(new IdentityRole(name)));
        }
    }

    /// <summary>For steps that cannot be refused for a reason in the input: throwing undoes the whole transaction.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else has changed the same user in the same moment.</exception>
    public static void OrThrow(IdentityResult result)
    {
        if (result.Errors.Any(error => error.Code is nameof(IdentityErrorDescriber.ConcurrencyFailure)))
            throw new DbUpdateConcurrencyException("The user was changed in the same moment.");
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
    }
}
