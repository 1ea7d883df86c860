namespace Dashboard.Data.Store.Cells;

/// <summary>
/// Some of the scores of cells that know each by itself. What it leaves are cells like those of whole days, but that no prompt is counted
/// in them: a prompt has no score of which anything could be said.
/// </summary>
internal static class ScoreCut
{
    /// <summary>The cells with the scores that are wanted; those without any are left out.</summary>
    public static IEnumerable<Cell> Of(IEnumerable<Cell> cells, Predicate<PackedScore> isWanted)
    {
        var measures = new int[CellMeasure.Count];
        CellDay? day = null;
        foreach (var cell in cells)
        {
            if (!Count(cell, measures, isWanted))
                continue;
            if (cell.TopicSet is not null)
            {
                // One score is wanted or not.
                yield return cell;
                continue;
            }

            if (day?.Day != cell.Day)
                day = new CellDay(cell.Day);
            day.Add(cell.Group, measures.AsSpan());
            yield return new Cell(day, day.Count - 1);
        }
    }

    private static bool Count(Cell cell, int[] measures, Predicate<PackedScore> isWanted)
    {
        Array.Clear(measures);
        var found = false;
        foreach (var score in new PackedScores(cell.Packed))
        {
            if (!isWanted(score))
                continue;
            found = true;
            measures[CellMeasure.FirstScore + score.Score]++;
            measures[CellMeasure.Commented] += score.HasComment ? 1 : 0;
        }

        return found;
    }
}
