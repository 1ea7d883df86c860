namespace Dashboard.Data.Store.Entities;

/// <summary>What conversations were about, in the help desk's words.</summary>
public sealed class Tag
{
    /// <summary>The row's key, given by the database.</summary>
    public int Id { get; set; }

    /// <summary>The word, in its one spelling; unique, and case-sensitive.</summary>
    public required string Name { get; set; }
}
