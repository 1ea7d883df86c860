namespace Dashboard.Data.Store.Entities;

/// <summary>A team of the business's help desk, as closed conversations name it.</summary>
public sealed class Team
{
    /// <summary>Our key.</summary>
    public int Id { get; set; }

    /// <summary>The help desk's id of the team.</summary>
    public required string ExternalId { get; set; }

    /// <summary>The name that people see.</summary>
    public required string Name { get; set; }
}
