namespace Dashboard.Data.Store.Entities;

/// <summary>How somebody wants files of answers to be made, kept under a name; of results it says nothing.</summary>
public sealed class FileLayout
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int LongestName = 60;

    /// <summary>The longest form, in UTF-16 units; that of all columns is half of it.</summary>
    public const int LongestForm = 600;

    /// <summary>The row's key, given by the product.</summary>
    public Guid Id { get; set; }

    /// <summary>The id of the user whose it is; it goes with them.</summary>
    public required string UserId { get; set; }

    /// <summary>What it is called; one user's names differ.</summary>
    public required string Name { get; set; }

    /// <summary>What the address of a file says of how it is made: a query string, or empty for the usual one.</summary>
    public required string Form { get; set; }
}
