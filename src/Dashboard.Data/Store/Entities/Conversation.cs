namespace Dashboard.Data.Store.Entities;

/// <summary>A closed conversation: who handled the case that a prompt's external_id names.</summary>
public sealed class Conversation
{
    /// <summary>The account that answered.</summary>
    public int AccountId { get; set; }

    /// <summary>The case id that the prompt carries as external_id; unique within the account.</summary>
    public required string ExternalId { get; set; }

    /// <summary>Who answered.</summary>
    public int AgentId { get; set; }

    /// <summary>The team that the agent answered for.</summary>
    public int TeamId { get; set; }

    /// <summary>X's id of the customer, where the help desk knows it.</summary>
    public string? CustomerUserId { get; set; }

    /// <summary>When the case was closed.</summary>
    public DateTimeOffset ClosedAt { get; set; }
}
