namespace Dashboard.Data.Access.Agents;

/// <summary>The agents and teams of the help desk as admins see them. It holds no result, and no number of any.</summary>
/// <param name="Agents">Those who are not merged into another, by name.</param>
/// <param name="Teams">All teams, by name.</param>
public sealed record Roster(IReadOnlyList<AgentListing> Agents, IReadOnlyList<TeamListing> Teams);

/// <summary>An agent of the help desk.</summary>
/// <param name="ExternalId">The help desk's id.</param>
/// <param name="Name">The name that people see.</param>
/// <param name="IsNamedHere">Whether an admin gave the name.</param>
/// <param name="Team">Where they are now: as the latest closing names it, or an admin since; null while nobody has said.</param>
/// <param name="SeenAt">When the latest closing took place; null before the first.</param>
/// <param name="Users">The e-mail addresses of those who are this agent.</param>
/// <param name="OtherIds">Ids of agents that were merged into this one.</param>
public sealed record AgentListing(
    string ExternalId,
    string Name,
    bool IsNamedHere,
    TeamOfAgent? Team,
    DateTimeOffset? SeenAt,
    IReadOnlyList<string> Users,
    IReadOnlyList<string> OtherIds);

/// <summary>The team that an agent is in.</summary>
/// <param name="ExternalId">The help desk's id.</param>
/// <param name="Name">The name that people see.</param>
/// <param name="IsSaidHere">Whether an admin has said so, and no closing something else since.</param>
public sealed record TeamOfAgent(string ExternalId, string Name, bool IsSaidHere);

/// <summary>A team of the help desk.</summary>
/// <param name="ExternalId">The help desk's id.</param>
/// <param name="Name">The name that people see.</param>
/// <param name="IsNamedHere">Whether an admin gave the name.</param>
/// <param name="Agents">How many agents are in it now.</param>
/// <param name="Supervisors">The e-mail addresses of those to whom it is assigned.</param>
/// <param name="ClosedAt">Since when nobody is put into it any more; null while it is open.</param>
public sealed record TeamListing(
    string ExternalId, string Name, bool IsNamedHere, int Agents, IReadOnlyList<string> Supervisors, DateTimeOffset? ClosedAt);
