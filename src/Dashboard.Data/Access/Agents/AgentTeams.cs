using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Access.Agents;

/// <summary>Of the help desk and an admin, who may both say which team an agent is in, whoever spoke last is right.</summary>
internal static class AgentTeams
{
    /// <summary>
    /// The team of the latest closing, unless an admin has put the agent into another since. Null while nobody has said.
    /// </summary>
    public static (int TeamId, bool IsSaidHere)? TeamOf(Agent agent, IEnumerable<AgentTeam> stays)
    {
        var said = stays.MaxBy(stay => stay.From);
        if (said is not null && (agent.SeenAt is null || said.From >= agent.SeenAt))
            return (said.TeamId, true);
        return agent.SeenTeamId is { } seen ? (seen, false) : null;
    }
}
