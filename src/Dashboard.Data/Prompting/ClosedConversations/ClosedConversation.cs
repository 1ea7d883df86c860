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

    /// <summary>Where the conversation took place: "dm" or "public"; null where the help desk does not say.</summary>
    public string? Channel { get; init; }

    /// <summary>When it was opened, with its offset from UTC; not after <see cref="ClosedAt"/>.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>
    /// What it was about, in the help desk's words: at most 20, each of at most 100 characters; null and none are the same.
    /// </summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Why it was closed, in the help desk's words; at most 200 characters.</summary>
    public string? ClosureReason { get; init; }

    /// <summary>How many messages the agent wrote in it; from 0.</summary>
    public int? AgentMessages { get; init; }

    /// <summary>How often it was handed from one agent to another; from 0.</summary>
    public int? HandOvers { get; init; }

    /// <summary>The language that the customer reads, a tag of BCP 47 such as "de-AT"; null where the help desk does not tell.</summary>
    public string? Language { get; init; }

    /// <summary>The customer's time zone, an IANA name such as "Europe/Vienna"; null where the help desk does not tell.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Whether it came by a hook, whose sender cannot be told to write it otherwise (<see cref="HookConversations"/>).</summary>
    internal bool IsOfHook { get; init; }

    /// <summary>What of it could not be read where it came in; with any such fault it is refused.</summary>
    public IReadOnlyList<ConversationFault> Unreadable { get; init; } = [];
}
