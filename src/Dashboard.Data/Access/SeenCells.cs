using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Cells;

namespace Dashboard.Data.Access;

/// <summary>The day cells that one viewer may see, as of one state of the store.</summary>
/// <param name="state">All cells.</param>
/// <param name="viewer">Who is looking.</param>
internal sealed class SeenCells(CellState state, Viewer viewer)
{
    private readonly CellSight _sight = new(viewer);

    /// <summary>What somebody sees who sees no results.</summary>
    public static SeenCells Nothing(Viewer viewer) => new(CellState.Empty(CellVersion.None), viewer);

    /// <summary>The cells of days that were read, day by day, as far as they match. One loop, since it runs over some hundred thousand.</summary>
    public IEnumerable<Cell> In(Period days, Predicate<Cell> matches)
    {
        foreach (var day in state.In(days))
        {
            for (var index = 0; index < day.Count; index++)
            {
                var cell = new Cell(day, index);
                if (_sight.Includes(cell.TeamId, cell.AgentId) && matches(cell))
                    yield return cell;
            }
        }
    }
}
