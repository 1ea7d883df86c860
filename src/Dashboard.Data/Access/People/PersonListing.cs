namespace Dashboard.Data.Access.People;

/// <summary>Somebody who can sign in, or could, as admins see them. It holds no result.</summary>
/// <param name="UserId">The user's id.</param>
/// <param name="Email">What they sign in with.</param>
/// <param name="Roles">Their roles, in the order of <see cref="RoleNames.All"/>.</param>
/// <param name="Teams">The teams that they supervise, by name.</param>
/// <param name="Agents">The agents of the help desk that they are, by id.</param>
/// <param name="DisabledAt">Since when they cannot sign in; null for who can.</param>
/// <param name="LastSeenAt">When a session of theirs was last used, of those that are kept; null for none.</param>
/// <param name="HasWayIn">Whether they have set a password, or come by single sign-on.</param>
/// <param name="HasSecondFactor">Whether a password alone does not let them in.</param>
/// <param name="Version">Changes with every change to them: whoever saves shows what they have seen.</param>
public sealed record PersonListing(
    string UserId,
    string Email,
    IReadOnlyList<string> Roles,
    IReadOnlyList<TeamChoice> Teams,
    IReadOnlyList<string> Agents,
    DateTimeOffset? DisabledAt,
    DateTimeOffset? LastSeenAt,
    bool HasWayIn,
    bool HasSecondFactor,
    string Version)
{
    /// <summary>Whether they are linked to somebody at a provider of single sign-on.</summary>
    public bool HasSignOn { get; init; }
}

/// <summary>A team that somebody can supervise.</summary>
/// <param name="ExternalId">The help desk's id.</param>
/// <param name="Name">The name that people see.</param>
public sealed record TeamChoice(string ExternalId, string Name);
