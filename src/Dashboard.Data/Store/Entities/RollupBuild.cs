namespace Dashboard.Data.Store.Entities;

/// <summary>The one rebuild of the day cells that is under way, if any: it fills a generation that nobody reads yet.</summary>
public sealed class RollupBuild
{
    /// <summary>The key of the only row.</summary>
    public const int OnlyId = 1;

    /// <summary>Always <see cref="OnlyId"/>: there is one row at most.</summary>
    public int Id { get; set; } = OnlyId;

    /// <summary>The generation that is being filled.</summary>
    public int Generation { get; set; }

    /// <summary>The time zone that it is made for, an IANA id.</summary>
    public required string TimeZone { get; set; }

    /// <summary>What its hour cells hold, as in <see cref="RollupState"/>; one begun by an older version has none.</summary>
    public int CellFormat { get; set; }

    /// <summary>
    /// The last feedback that is counted in, by id; empty at the start. Later changes of those up to here are counted as they happen.
    /// </summary>
    public required string LastId { get; set; }

    /// <summary>How many feedback are counted so far, of <see cref="Total"/>.</summary>
    public long Done { get; set; }

    /// <summary>Feedback there were at the start.</summary>
    public long Total { get; set; }

    /// <summary>When it began, by this product's clock.</summary>
    public DateTimeOffset StartedAt { get; set; }
}
