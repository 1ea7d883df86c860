using Dashboard.Data.Access.Agents;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data.Access;

/// <summary>
/// Changes who may sign in and what they may see. Each change and its entry in the audit log are one transaction; a refusal is an answer,
/// not an exception, and changes nothing. Open pages are told, since what they show may be allowed no longer.
/// </summary>
/// <param name="writer">The one way to write.</param>
/// <param name="scopes">Identity's parts live in a scope.</param>
/// <param name="changes">Tells the open pages of those whose rights have changed.</param>
public sealed class UserRegistry(StoreWriter writer, IServiceScopeFactory scopes, StoreChanges changes, TimeProvider clock)
{
    /// <summary>Adds someone who can sign in.</summary>
    /// <param name="email">The e-mail address: also the name that they sign in with and that the audit log shows.</param>
    /// <param name="roles">Names from <see cref="RoleNames.All"/>; none leaves someone who sees nothing.</param>
    /// <param name="password">At least <see cref="PasswordRules.MinimumLength"/> characters; only its hash is kept.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Done, or every reason why not.</returns>
    public async Task<RegistryAnswer> AddAsync(
        string email, IReadOnlyCollection<string> roles, string password, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(email);
        var unknown = roles.Except(RoleNames.All, StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
            return RegistryAnswer.Refused(RegistryProblemKind.UnknownRole, UnknownRole(unknown));

        var address = email.Trim();
        return await ChangeAsync(AddToAsync, cancellationToken);

        async Task<RegistryAnswer> AddToAsync(UserEdit edit)
        {
            var user = new User { UserName = address, Email = address };
            var check = await IdentityProblems.CheckAsync(edit.Users, user, address, password);
            if (!check.Succeeded)
                return check;

            IdentityInContext.OrThrow(await edit.Users.CreateAsync(user, password));
            var distinct = roles.Distinct(StringComparer.Ordinal).ToList();
            await IdentityInContext.EnsureRolesAsync(edit.Services, edit.Context, distinct);
            IdentityInContext.OrThrow(await edit.Users.AddToRolesAsync(user, distinct));
            return Recorded(edit, actor, AuditActions.UserAdded, $"{address}: {string.Join(", ", distinct)}");
        }
    }

    /// <summary>
    /// Keeps a better hash of the password that somebody has just shown, as hashing has become dearer. Nothing else changes.
    /// </summary>
    /// <param name="password">The password that they have.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task RehashAsync(string userId, string password, CancellationToken cancellationToken) =>
        ChangeAsync(
            async edit =>
            {
                if (await edit.Users.FindByIdAsync(userId) is { } user)
                    user.PasswordHash = edit.Users.PasswordHasher.HashPassword(user, password);
                return RegistryAnswer.Done;
            },
            cancellationToken);

    /// <summary>
    /// Says that a user is an agent of the help desk, and so never sees that agent's results. No closed conversation need have named the
    /// agent yet: the link holds from the first one on. Saying it twice changes nothing.
    /// </summary>
    /// <param name="agentExternalId">
    /// The help desk's id of the agent, in any spelling that <see cref="HelpDeskId.Normalise"/> knows.
    /// </param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RegistryAnswer> LinkAgentAsync(string email, string agentExternalId, Actor actor, CancellationToken cancellationToken) =>
        ForUserAsync(
            email,
            async (edit, user) =>
            {
                if (await AgentLinks.AgentOfAsync(edit.Context, agentExternalId, edit.Token) is not { } agent)
                    return AgentLinks.NoId(agentExternalId);
                var remarks = await AgentLinks.RemarksAsync(edit.Context, agent, edit.Token);
                if (!await AgentLinks.AddAsync(edit.Context, user, agent, edit.Token))
                    return RegistryAnswer.Done with { Remarks = remarks };
                return Recorded(edit, actor, AuditActions.AgentLinked, $"{user.Email}: {agent.ExternalId}") with { Remarks = remarks };
            },
            cancellationToken);

    /// <summary>Lets a supervisor see a team's results; it gives no role. Saying it twice changes nothing.</summary>
    /// <param name="teamExternalId">The help desk's id of the team.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RegistryAnswer> AssignTeamAsync(string email, string teamExternalId, Actor actor, CancellationToken cancellationToken) =>
        ForUserAsync(
            email,
            async (edit, user) =>
            {
                var id = HelpDeskId.Normalise(teamExternalId);
                if (await edit.Context.Teams.SingleOrDefaultAsync(team => team.ExternalId == id, edit.Token) is not { } team)
                    return RegistryAnswer.Refused(RegistryProblemKind.UnknownTeam, NotNamed(teamExternalId));
                if (await edit.Context.UserTeams.FindAsync([user.Id, team.Id], edit.Token) is not null)
                    return RegistryAnswer.Done;

                edit.Context.UserTeams.Add(new UserTeam { UserId = user.Id, TeamId = team.Id });
                return Recorded(edit, actor, AuditActions.TeamAssigned, $"{user.Email}: {team.ExternalId}");
            },
            cancellationToken);

    private async Task<RegistryAnswer> ForUserAsync(
        string email, Func<UserEdit, User, Task<RegistryAnswer>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(email);
        var touched = StoreChange.Nothing;
        var answer = await ChangeAsync(
            async edit =>
            {
                if (await edit.Users.FindByEmailAsync(email.Trim()) is not { } user)
                    return RegistryAnswer.Refused(
                        RegistryProblemKind.UnknownUser,
                        $"There is no user with the e-mail address {email.Trim()}.");
                touched = StoreChange.OfRights(user.Id);
                return await work(edit, user);
            },
            cancellationToken);
        changes.Publish(touched);
        return answer;
    }

    private async Task<RegistryAnswer> ChangeAsync(Func<UserEdit, Task<RegistryAnswer>> work, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await writer.WriteAsync(InTransactionAsync, cancellationToken);

        async Task<RegistryAnswer> InTransactionAsync(DashboardContext context, CancellationToken token)
        {
            using var users = IdentityInContext.Users(scope.ServiceProvider, context);
            return await work(new UserEdit(scope.ServiceProvider, context, users, token));
        }
    }

    private RegistryAnswer Recorded(UserEdit edit, Actor actor, string action, string details)
    {
        edit.Context.AuditLog.Add(AuditEntries.New(clock, actor, action, details));
        return RegistryAnswer.Done;
    }

    private static string UnknownRole(IEnumerable<string> names) =>
        $"There is no role {string.Join(", ", names)}; the roles are {string.Join(", ", RoleNames.All)}.";

    private static string NotNamed(string team) =>
        $"No closed conversation has named the team \"{team}\"; import conversations first, or look at the spelling.";

    private sealed record UserEdit(IServiceProvider Services, DashboardContext Context, UserManager<User> Users, CancellationToken Token);
}
