using Dashboard.Data.Foundation;

namespace Dashboard.Data.Store.Cells;

/// <summary>Which state of the cells in the store: two that are equal have the same cells.</summary>
/// <param name="Stamp">How often its cells were changed.</param>
/// <param name="HasHours">Whether there are hour cells; a generation from before there were any has none.</param>
/// <param name="Days">From the first day that has cells to the last; null while none has.</param>
internal sealed record CellVersion(int Generation, long Stamp, Period? Days, bool HasHours)
{
    public static CellVersion None { get; } = new(0, 0, null, false);

    /// <summary>Whether it is the same state as <paramref name="other"/>, or a later one.</summary>
    public bool IsAtLeast(CellVersion other) =>
        Generation > other.Generation || (Generation == other.Generation && Stamp >= other.Stamp);

    /// <summary>The part of <paramref name="asked"/> that can have cells, as day numbers.</summary>
    public IEnumerable<int> DayNumbersIn(Period asked)
    {
        if (Days is null)
            return [];
        var first = Math.Max(asked.From.DayNumber, Days.From.DayNumber);
        var last = Math.Min(asked.To.DayNumber, Days.To.DayNumber);
        return Enumerable.Range(first, Math.Max(0, last - first + 1));
    }
}
