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
    public string Channel { get; init; } = "dm";

    /// <summary>When it was opened; UTC, whole seconds.</summary>
    public DateTimeOffset OpenedAt { get; init; } = ClosedAt;

    /// <summary>What it was about; sometimes nobody has said.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Why it was closed, in the help desk's words.</summary>
    public string ClosureReason { get; init; } = "solved";

    /// <summary>How many messages the agent wrote.</summary>
    public int AgentMessages { get; init; }

    /// <summary>How often it went from one agent to another.</summary>
    public int HandOvers { get; init; }

    /// <summary>The language that the customer reads, such as "de-AT"; null where nobody knows it.</summary>
    public string? Language { get; init; }

    /// <summary>The customer's time zone, such as "Europe/Vienna"; null where nobody knows it.</summary>
    public string? TimeZone { get; init; }
}
