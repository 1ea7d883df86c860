namespace Dashboard.Data.Store.Entities;

/// <summary>One line of the audit log: who did what with results or settings. The database refuses to change or delete it.</summary>
public sealed class AuditEntry
{
    /// <summary>The database's own running number: entries of the same moment keep their order.</summary>
    public long Id { get; set; }

    /// <summary>When it was done, by this product's clock.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The id of the user who did it, or the fixed word of an <c>Actor</c> that is no user.</summary>
    public required string UserId { get; set; }

    /// <summary>Who: the name at that time.</summary>
    public required string UserName { get; set; }

    /// <summary>What, as a stable word such as "download.started".</summary>
    public required string Action { get; set; }

    /// <summary>The filters, as the query string of the page or file.</summary>
    public required string Details { get; set; }

    /// <summary>How many rows were handed out, where that is known.</summary>
    public long? Rows { get; set; }
}
