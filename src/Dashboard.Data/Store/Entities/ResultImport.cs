namespace Dashboard.Data.Store.Entities;

/// <summary>One import of past results from a file.</summary>
public sealed class ResultImport
{
    /// <summary>The longest name of a file that is kept.</summary>
    public const int LongestFileName = 200;

    /// <summary>The row's key, given by the database.</summary>
    public int Id { get; set; }

    /// <summary>The source that its results belong to.</summary>
    public int AccountId { get; set; }

    /// <summary>What the file was called.</summary>
    public required string FileName { get; set; }

    /// <summary>Who imported it: their name at that time.</summary>
    public required string ImportedBy { get; set; }

    /// <summary>When it was asked for, before its first row: the order in which imports are listed.</summary>
    public DateTimeOffset BegunAt { get; set; }

    /// <summary>When its last row was taken; null where it is under way, or was broken off.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>How many rows it has brought.</summary>
    public int Added { get; set; }

    /// <summary>How many rows that were there it has changed.</summary>
    public int Changed { get; set; }

    /// <summary>How many rows were there already as they are in the file.</summary>
    public int Known { get; set; }

    /// <summary>How many rows were refused.</summary>
    public int Refused { get; set; }
}
