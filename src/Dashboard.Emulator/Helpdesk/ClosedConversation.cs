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
    DateTimeOffset ClosedAt);
