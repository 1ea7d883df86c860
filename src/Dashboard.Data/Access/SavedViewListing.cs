namespace Dashboard.Data.Access;

/// <summary>A saved view as its menu shows it.</summary>
/// <param name="Address">Path and query within this product.</param>
/// <param name="IsStart">Whether it opens after sign-in.</param>
/// <param name="IsShared">Whether others may open it.</param>
/// <param name="Owner">Who shared it: their name, empty for the organisation; null where it is the viewer's own.</param>
public sealed record SavedViewListing(Guid Id, string Name, string Address, bool IsStart, bool IsShared, string? Owner)
{
    /// <summary>Whether it is the viewer's own.</summary>
    public bool IsMine => Owner is null;

    /// <summary>Whether it is the organisation's: handed over by somebody who left.</summary>
    public bool IsOfOrganisation => Owner is "";

    /// <summary>Whether the viewer may change it: their own, and as a manager the organisation's.</summary>
    public bool MayChange { get; init; } = Owner is null;
}

/// <summary>Why a saved view was not kept as asked.</summary>
public enum SavedViewProblem
{
    /// <summary>It was kept, renamed or deleted as asked.</summary>
    None = 0,

    /// <summary>The name is empty, or blank.</summary>
    NameMissing = 1,

    /// <summary>The name has more than <see cref="SavedViews.LongestName"/> characters.</summary>
    NameTooLong = 2,

    /// <summary>Another of the user's views has this name, in whatever case.</summary>
    NameTaken = 3,

    /// <summary>The user has <see cref="SavedViews.MostViews"/> views already.</summary>
    TooMany = 4,

    /// <summary>The address is longer than can be kept.</summary>
    AddressTooLong = 5,

    /// <summary>The user has no such view, or no more.</summary>
    Gone = 6,
}
