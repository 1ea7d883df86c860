namespace Dashboard.Data.Access.People;

/// <summary>What an admin wants somebody to be.</summary>
/// <param name="Roles">Names from <see cref="RoleNames.All"/>; none leaves someone who sees nothing.</param>
/// <param name="Teams">The help desk's ids of the teams that they supervise.</param>
/// <param name="Agents">The help desk's ids of the agents that they are.</param>
public sealed record PersonDraft(IReadOnlyCollection<string> Roles, IReadOnlyCollection<string> Teams, IReadOnlyCollection<string> Agents);
