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
    // What was free when the transaction asked is taken now: another writer was first.
    private static readonly HashSet<string> OthersWereFirst = new(StringComparer.Ordinal)
    {
        nameof(IdentityErrorDescriber.ConcurrencyFailure),
        nameof(IdentityErrorDescriber.DuplicateEmail),
        nameof(IdentityErrorDescriber.DuplicateRoleName),
        nameof(IdentityErrorDescriber.DuplicateUserName),
        nameof(IdentityErrorDescriber.LoginAlreadyAssociated),
        nameof(IdentityErrorDescriber.UserAlreadyInRole),
    };

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
    /// <exception cref="DbUpdateConcurrencyException">
    /// Somebody else has changed or added the same in the same moment. The writer does the work again, which then finds what they did.
    /// </exception>
    public static void OrThrow(IdentityResult result)
    {
        if (result.Errors.Any(error => OthersWereFirst.Contains(error.Code)))
            throw new DbUpdateConcurrencyException("The same was changed or added in the same moment.");
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
    }
}
