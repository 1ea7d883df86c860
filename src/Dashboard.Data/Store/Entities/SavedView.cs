namespace Dashboard.Data.Store.Entities;

/// <summary>
/// A page with its filter, kept by someone under a name. It is an address and nothing more: who opens it sees what they may see.
/// </summary>
public sealed class SavedView
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int LongestName = 60;

    /// <summary>The longest address, in UTF-16 units.</summary>
    public const int LongestAddress = 2000;

    /// <summary>The row's key, given by the product.</summary>
    public Guid Id { get; set; }

    /// <summary>The id of the user whose it is; null for the organisation's, which somebody who left has handed over.</summary>
    public required string? UserId { get; set; }

    /// <summary>What it is called; one user's names differ.</summary>
    public required string Name { get; set; }

    /// <summary>Path and query within this product.</summary>
    public required string Address { get; set; }

    /// <summary>Whether it opens after sign-in; true of one of a user's views at most.</summary>
    public bool IsStart { get; set; }

    /// <summary>Whether those who lead the same teams may open it too.</summary>
    public bool IsShared { get; set; }
}
