namespace Dashboard.Data.Store.Entities;

/// <summary>A sum over feedback, of one generation and one day.</summary>
public interface IRollupCell
{
    /// <summary>
    /// Which set of cells it belongs to: only those of <see cref="RollupState.Generation"/> count, another may be in the making.
    /// </summary>
    int Generation { get; }

    /// <summary>The day in the reporting time zone.</summary>
    DateOnly Day { get; }
}
