namespace Dashboard.Data.Store.Entities;

/// <summary>A team of the business's help desk, as closed conversations name it.</summary>
public sealed class Team
{
    /// <summary>The row's key, given by the database.</summary>
    public int Id { get; set; }

    /// <summary>The help desk's id of the team.</summary>
    public required string ExternalId { get; set; }

    /// <summary>The name that people see.</summary>
    public required string Name { get; set; }

    /// <summary>
    /// When the closing took place that gave the name, so that one reported late gives no old name back; null while the id stands in.
    /// </summary>
    public DateTimeOffset? NamedAt { get; set; }

    /// <summary>Whether an admin gave the name: then no closing gives another.</summary>
    public bool IsNamedHere { get; set; }

    /// <summary>
    /// Since when nobody is put into it any more; null while it is open. Its results stay, and those who lead it see them.
    /// </summary>
    public DateTimeOffset? ClosedAt { get; set; }
}
