using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Access.People;

/// <summary>Adds people, inside the transaction of a change.</summary>
internal static class NewUsers
{
    /// <param name="password">Null for who sets one by a link.</param>
    public static async Task<RegistryAnswer> AddAsync(
        UserEdit edit, string email, IReadOnlyCollection<string> roles, NewPassword? password, Actor actor)
    {
        if (UnknownRoles(roles) is { } unknown)
            return unknown;
        var address = email.Trim();
        var user = new User { UserName = address, Email = address, PasswordHash = password?.Hash };

        // All that is wrong at once; Identity itself would stop at the first.
        var check = await IdentityProblems.CheckAsync(edit.Users, user);
        if (check.Problems.Concat(password?.Check.Problems ?? []).ToList() is { Count: > 0 } problems)
            return new RegistryAnswer(problems);

        IdentityInContext.OrThrow(await edit.Users.CreateAsync(user));
        var distinct = roles.Distinct(StringComparer.Ordinal).ToList();
        await IdentityInContext.EnsureRolesAsync(edit.Services, edit.Context, distinct);
        IdentityInContext.OrThrow(await edit.Users.AddToRolesAsync(user, distinct));
        return edit.Recorded(actor, AuditActions.UserAdded, $"{address}: {string.Join(", ", distinct)}");
    }

    /// <summary>Why these cannot be somebody's roles; null where they can.</summary>
    public static RegistryAnswer? UnknownRoles(IReadOnlyCollection<string> roles) =>
        roles.Except(RoleNames.All, StringComparer.Ordinal).ToList() is { Count: > 0 } unknown
            ? RegistryAnswer.Refused(
                RegistryProblemKind.UnknownRole,
                $"There is no role {string.Join(", ", unknown)}; the roles are {string.Join(", ", RoleNames.All)}.")
            : null;
}
