namespace Dashboard.Data.Access.Agents;

/// <summary>Agents whose ids are alike when case, spaces and dashes are folded away, so that they may be one person.</summary>
/// <param name="Agents">Two or more, by id.</param>
public sealed record AgentTwins(IReadOnlyList<AgentTwin> Agents)
{
    /// <summary>The pairs of which nobody has said yet whether they are one person or two.</summary>
    public IEnumerable<(AgentTwin One, AgentTwin Other)> Undecided =>
        from one in Agents
        from other in Agents
        where string.CompareOrdinal(one.ExternalId, other.ExternalId) < 0 && !one.DistinctFrom.Contains(other.ExternalId)
        select (one, other);
}

/// <summary>One of several agents whose ids are alike.</summary>
/// <param name="Users">The e-mail addresses of those who are linked to it.</param>
/// <param name="DistinctFrom">The ids of those others who are somebody else, as an admin has said.</param>
public sealed record AgentTwin(string ExternalId, string Name, IReadOnlyList<string> Users, IReadOnlySet<string> DistinctFrom);
