namespace Dashboard.Emulator.Helpdesk;

/// <summary>One conversation as a helpdesk reports it.</summary>
/// <param name="ExternalId">The case's id, the same that its prompt carries.</param>
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

    /// <summary>Why it was closed, in the help desk's words.</summary>
    public required string ClosureReason { get; init; }

    /// <summary>How many messages the agent wrote.</summary>
    public required int AgentMessages { get; init; }

    /// <summary>How often it went from one agent to another.</summary>
    public required int HandOvers { get; init; }
}
