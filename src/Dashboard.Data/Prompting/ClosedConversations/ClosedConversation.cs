namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>A conversation that the help desk has closed: who handled the case. The same words in JSON and in CSV, in snake_case.</summary>
public sealed record ClosedConversation
{
    /// <summary>The case id that the prompt carries; at most 256 characters.</summary>
    public string? ExternalId { get; init; }

    /// <summary>X's id of the account that answered; either this or <see cref="Account"/>.</summary>
    public string? AccountUserId { get; init; }

    /// <summary>The @handle of the account that answered; either this or <see cref="AccountUserId"/>.</summary>
    public string? Account { get; init; }

    /// <summary>The help desk's id of the agent.</summary>
    public string? AgentId { get; init; }

    /// <summary>The agent's name; the id stands in when it is missing.</summary>
    public string? AgentName { get; init; }

    /// <summary>The help desk's id of the team.</summary>
    public string? TeamId { get; init; }

    /// <summary>The team's name; the id stands in when it is missing.</summary>
    public string? TeamName { get; init; }

    /// <summary>X's id of the customer, if known.</summary>
    public string? CustomerUserId { get; init; }

    /// <summary>When it was closed, with its offset from UTC.</summary>
    public DateTimeOffset? ClosedAt { get; init; }
}
