namespace Dashboard.Data.Store.Entities;

/// <summary>
/// The one row that says which day cells are read and for which time zone they were made: both change at once when a rebuild is done.
/// </summary>
public sealed class RollupState
{
    /// <summary>The key of the only row.</summary>
    public const int OnlyId = 1;

    /// <summary>Always <see cref="OnlyId"/>: there is one row.</summary>
    public int Id { get; set; } = OnlyId;

    /// <summary>The generation of day cells that counts.</summary>
    public int Generation { get; set; }

    /// <summary>The IANA id of the time zone that it was made for; empty before the first rebuild.</summary>
    public required string TimeZone { get; set; }

    /// <summary>The IANA id of the time zone that an admin wants; null where it is the one of the settings.</summary>
    public string? WantedTimeZone { get; set; }

    /// <summary>
    /// How often cells of the generation that counts were changed; see <see cref="DayStamp"/>. Whoever changes cells holds the feedback
    /// lock, so a larger stamp is a later commit.
    /// </summary>
    public long Stamp { get; set; }

    /// <summary>
    /// What the hour cells of the generation that counts hold, see <see cref="Cells.PackedScores.Format"/>; 0 where there are none yet.
    /// </summary>
    public int CellFormat { get; set; }

    /// <summary>Which way of taking words from comments the search index was made by; 0 before it was made.</summary>
    public int SearchVersion { get; set; }

    /// <summary>How often entries of the search index were changed; see <see cref="Entities.CommentStamp"/>.</summary>
    public long CommentStamp { get; set; }
}
