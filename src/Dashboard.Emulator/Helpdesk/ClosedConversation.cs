namespace Dashboard.Emulator.Helpdesk;

/// <summary>One conversation as a helpdesk reports it.</summary>
/// <param name="ExternalId">The case's id, the same that its prompt carries.</param>
/// <param name="AccountUserId">The business account.</param>
/// <param name="CustomerUserId">The customer.</param>
/// <param name="AgentId">Who handled it.</param>
/// <param name="AgentName">Their name.</param>
/// <param name="TeamId">Their team then.</param>
/// <param name="TeamName">Its name.</param>
/// <param name="ClosedAt">UTC, whole seconds.</param>
public sealed record ClosedConversation(
    string ExternalId,
    string AccountUserId,
    string CustomerUserId,
    string AgentId,
    string AgentName,
    string TeamId,
    string TeamName,
    DateTimeOffset ClosedAt)
{
    /// <summary>Where it took place: "dm" or "public".</summary>
    public required string Channel { get; init; }

    /// <summary>When it was opened; UTC, whole seconds.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>What it was about; sometimes nobody has said.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Why it was closed.</summary>
    public required string ClosureReason { get; init; }

    /// <summary>How many messages the agent wrote.</summary>
    public required int AgentMessages { get; init; }
}
