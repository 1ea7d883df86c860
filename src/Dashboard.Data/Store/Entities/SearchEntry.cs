namespace Dashboard.Data.Store.Entities;

/// <summary>
/// A comment that can be searched. Its words lie beside it in the way the database likes: on SQLite in the full-text table "CommentWords"
/// under the same key, on PostgreSQL in the column "Words" of this table.
/// </summary>
public sealed class SearchEntry
{
    /// <summary>
    /// Sorts by the time of the score: the milliseconds since 1970 above, and below a part that only keeps entries apart.
    /// </summary>
    public long Key { get; set; }

    /// <summary>The feedback; it has one entry at most.</summary>
    public required string FeedbackId { get; set; }
}
