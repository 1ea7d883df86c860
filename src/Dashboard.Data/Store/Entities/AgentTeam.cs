namespace Dashboard.Data.Store.Entities;

/// <summary>
/// The team that an agent is in from a moment on, as an admin has said. It counts for closed conversations that name no team, each by when
/// it was closed: nothing that is attributed already ever moves with it.
/// </summary>
public sealed class AgentTeam
{
    /// <summary>The key of the agent.</summary>
    public int AgentId { get; set; }

    /// <summary>From when on.</summary>
    public DateTimeOffset From { get; set; }

    /// <summary>The key of the team.</summary>
    public int TeamId { get; set; }
}
