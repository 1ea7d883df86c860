using Dashboard.Data.Access.Agents;
using Dashboard.Data.Access.People;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access;

/// <summary>
/// Lets people in and says what they may see. Each change and its entry in the audit log are one transaction; a refusal is an answer, not
/// an
/// exception, and changes nothing. Open pages are told, since what they show may be allowed no longer.
/// </summary>
public sealed class UserRegistry
{
    private readonly UserEdits _edits;
    private readonly PasswordWork _passwords;

    internal UserRegistry(UserEdits edits, PasswordWork passwords) => (_edits, _passwords) = (edits, passwords);

    /// <summary>Adds someone who can sign in.</summary>
    /// <param name="email">The e-mail address: also the name that they sign in with and that the audit log shows.</param>
    /// <param name="roles">Names from <see cref="RoleNames.All"/>; none leaves someone who sees nothing.</param>
    /// <param name="password">
    /// As <see cref="PasswordRules"/> wants it; only its hash is kept. Null for who sets one by a link (<see
    /// cref="Passwords.MakeLinkAsync"/>).
    /// </param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Done, or every reason why not.</returns>
    public async Task<RegistryAnswer> AddAsync(
        string email, IReadOnlyCollection<string> roles, string? password, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(email);
        var prepared = password is null ? null : await _passwords.PrepareAsync(email, password);
        return await _edits.ByAdminAsync(actor, edit => NewUsers.AddAsync(edit, email, roles, prepared, actor), cancellationToken);
    }

    /// <summary>Adds someone with all that they shall be, who sets a password by a link.</summary>
    /// <param name="email">As of <see cref="AddAsync"/>.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Done, or why not; then they are not there.</returns>
    public Task<RegistryAnswer> InviteAsync(string email, PersonDraft draft, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(email);
        ArgumentNullException.ThrowIfNull(draft);
        return _edits.ByAdminAsync(
            actor,
            async edit =>
            {
                var added = await NewUsers.AddAsync(edit, email, draft.Roles, password: null, actor);
                return added.Succeeded && await edit.Users.FindByEmailAsync(email.Trim()) is { } user
                    ? await PeopleEditor.SetAsync(edit, user, draft, actor)
                    : added;
            },
            cancellationToken);
    }

    /// <summary>
    /// Keeps a better hash of the password that somebody has just shown, as hashing has become dearer. Nothing else changes.
    /// </summary>
    /// <param name="seen">The hash that the password fitted, or null where there was none: where there is another by now, it stays.</param>
    /// <param name="password">The password that they have.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task RehashAsync(string userId, string? seen, string password, CancellationToken cancellationToken)
    {
        var hash = _passwords.HashOf(password);
        return _edits.ChangeAsync(
            async edit =>
            {
                if (await edit.Users.FindByIdAsync(userId) is { } user && string.Equals(user.PasswordHash, seen, StringComparison.Ordinal))
                    user.PasswordHash = hash;
                return RegistryAnswer.Done;
            },
            cancellationToken);
    }

    /// <summary>
    /// Says that a user is an agent of the help desk, and so never sees that agent's results. No closed conversation need have named the
    /// agent yet: the link holds from the first one on. Saying it twice changes nothing.
    /// </summary>
    /// <param name="agentExternalId">
    /// The help desk's id of the agent, in any spelling that <see cref="HelpDeskId.Normalise"/> knows.
    /// </param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RegistryAnswer> LinkAgentAsync(string email, string agentExternalId, Actor actor, CancellationToken cancellationToken) =>
        _edits.ByAdminAsync(
            email,
            actor,
            async (edit, user) =>
            {
                if (await AgentLinks.AgentOfAsync(edit.Context, agentExternalId, edit.Token) is not { } agent)
                    return AgentLinks.NoId(agentExternalId);
                var remarks = await AgentLinks.RemarksAsync(edit.Context, agent, edit.Token);
                if (!await AgentLinks.AddAsync(edit.Context, user, agent, edit.Token))
                    return RegistryAnswer.Done with { Remarks = remarks };
                IdentityInContext.OrThrow(await edit.Users.UpdateAsync(user));
                return edit.Recorded(actor, AuditActions.AgentLinked, $"{user.Email}: {agent.ExternalId}") with { Remarks = remarks };
            },
            cancellationToken);

    /// <summary>Lets a supervisor see a team's results; it gives no role. Saying it twice changes nothing.</summary>
    /// <param name="teamExternalId">The help desk's id of the team.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RegistryAnswer> AssignTeamAsync(string email, string teamExternalId, Actor actor, CancellationToken cancellationToken) =>
        _edits.ByAdminAsync(
            email,
            actor,
            async (edit, user) =>
            {
                var id = HelpDeskId.Normalise(teamExternalId);
                if (await edit.Context.Teams.SingleOrDefaultAsync(team => team.ExternalId == id, edit.Token) is not { } team)
                    return PersonGrants.UnknownTeam(teamExternalId);
                if (await edit.Context.UserTeams.FindAsync([user.Id, team.Id], edit.Token) is not null)
                    return RegistryAnswer.Done;

                edit.Context.UserTeams.Add(new UserTeam { UserId = user.Id, TeamId = team.Id });
                IdentityInContext.OrThrow(await edit.Users.UpdateAsync(user));
                return edit.Recorded(actor, AuditActions.TeamAssigned, $"{user.Email}: {team.ExternalId}");
            },
            cancellationToken);
}
