namespace Dashboard.Data.Store.Entities;

/// <summary>A person of the business's help desk who answers customers, as closed conversations name them.</summary>
public sealed class Agent
{
    /// <summary>Our key.</summary>
    public int Id { get; set; }

    /// <summary>The help desk's id of the agent.</summary>
    public required string ExternalId { get; set; }

    /// <summary>The name that supervisors see.</summary>
    public required string Name { get; set; }
}
