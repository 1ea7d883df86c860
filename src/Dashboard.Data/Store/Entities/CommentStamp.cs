namespace Dashboard.Data.Store.Entities;

/// <summary>
/// When the entries of a day were changed last, for those who keep them in memory: a number that rises with every transaction that changes
/// any, <see cref="RollupState.CommentStamp"/>. A day without one was never changed since it came into the store.
/// </summary>
public sealed class CommentStamp
{
    /// <summary>The day of the scores in UTC, whatever the reporting time zone: it stays when that changes.</summary>
    public DateOnly Day { get; set; }

    /// <summary>The stamp of the last change.</summary>
    public long Stamp { get; set; }
}
