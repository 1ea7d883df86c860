namespace Dashboard.Data.Store.Entities;

/// <summary>
/// When a reporting day's cells were changed last, for those who keep them in memory: not a time but a number that rises with every
/// transaction that changes cells of the generation in force, <see cref="RollupState.Stamp"/>. A day without one was never changed since it
/// came into the store.
/// </summary>
public sealed class DayStamp
{
    /// <summary>The day in the reporting time zone.</summary>
    public DateOnly Day { get; set; }

    /// <summary>The stamp of the last change.</summary>
    public long Stamp { get; set; }
}
