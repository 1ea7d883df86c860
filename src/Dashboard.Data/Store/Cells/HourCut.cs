namespace Dashboard.Data.Store.Cells;

/// <summary>Some hours of the day.</summary>
/// <param name="hours">0 to 23; none is all.</param>
internal readonly struct HourCut(IReadOnlyList<int> hours)
{
    private const int HoursPerDay = 24;

    private readonly uint _hours = hours.Count == 0
        ? uint.MaxValue
        : hours.Where(hour => hour is >= 0 and < HoursPerDay).Aggregate(0u, (set, hour) => set | (1u << hour));

    /// <summary>Whether a score was given in one of them.</summary>
    public bool Has(PackedScore score) => (_hours & (1u << score.Hour)) != 0;
}
