namespace Dashboard.Data.Store.Cells;

/// <summary>
/// Some hours of the day. What it leaves of cells that know the hours are cells like those of whole days, but that no prompt is counted in
/// them: a prompt has no hour in which its score was given.
/// </summary>
/// <param name="hours">0 to 23; none is all.</param>
internal readonly struct HourCut(IReadOnlyList<int> hours)
{
    private const int HoursPerDay = 24;

    private readonly uint _hours = hours.Count == 0
        ? uint.MaxValue
        : hours.Where(hour => hour is >= 0 and < HoursPerDay).Aggregate(0u, (set, hour) => set | (1u << hour));

    /// <summary>Whether a score was given in one of them.</summary>
    public bool Has(PackedScore score) => (_hours & (1u << score.Hour)) != 0;

    /// <summary>The cells with what was given in these hours; those without anything are left out.</summary>
    public IEnumerable<Cell> Of(IEnumerable<Cell> cells)
    {
        var measures = new int[CellMeasure.Count];
        CellDay? day = null;
        foreach (var cell in cells)
        {
            if (!Count(cell, measures))
                continue;
            if (cell.TopicSet is not null)
            {
                // One score is within them or not.
                yield return cell;
                continue;
            }

            if (day?.Day != cell.Day)
                day = new CellDay(cell.Day);
            day.Add(cell.Group, measures.AsSpan());
            yield return new Cell(day, day.Count - 1);
        }
    }

    private bool Count(Cell cell, int[] measures)
    {
        Array.Clear(measures);
        var found = false;
        foreach (var score in new PackedScores(cell.Packed))
        {
            if (!Has(score))
                continue;
            found = true;
            measures[CellMeasure.FirstScore + score.Score]++;
            measures[CellMeasure.Commented] += score.HasComment ? 1 : 0;
        }

        return found;
    }
}
