using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Cells;

namespace Dashboard.Data.Access;

/// <summary>
/// The Viewer rule over the day cells in memory, in the one place where they are read: what a viewer may not see is left out cell by cell,
/// before anything is summed.
/// </summary>
public sealed class VisibleCells
{
    private readonly CellMemory _memory;

    internal VisibleCells(CellMemory memory) => _memory = memory;

    /// <summary>The cells of some days that <paramref name="viewer"/> may see, all as of one state of the store.</summary>
    internal async Task<SeenCells> ReadAsync(Viewer viewer, IReadOnlyCollection<Period> days, CancellationToken cancellationToken)
    {
        if (!viewer.SeesResults)
            return SeenCells.Nothing(viewer);
        return new SeenCells(await _memory.ReadAsync(new CellWish(days), cancellationToken), viewer);
    }

    /// <summary>What the cells of all days are about, as far as <paramref name="viewer"/> may see.</summary>
    internal async Task<IReadOnlyList<CellGroup>> GroupsAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        if (!viewer.SeesResults)
            return [];
        var state = await _memory.ReadAsync(new CellWish([], Groups: true), cancellationToken);
        var sight = new CellSight(viewer);
        return [.. state.Groups!.Where(group => sight.Includes(group.TeamId, group.AgentId))];
    }
}
