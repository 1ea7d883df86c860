using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Cells;

namespace Dashboard.Data.Access;

/// <summary>
/// The one place where the cells in memory are read: what the viewer's <see cref="ViewerScope"/> does not hold is left out cell by
/// cell, before anything is summed.
/// </summary>
public sealed class VisibleCells
{
    private readonly CellMemories _memories;

    internal VisibleCells(CellMemories memories) => _memories = memories;

    /// <summary>The cells of some days that <paramref name="viewer"/> may see, all as of one state of the store.</summary>
    /// <param name="sort">Which cells: with hours or without, by tags or not.</param>
    /// <exception cref="StoreUnavailableException">It is hours, and a store from before there were any has none yet.</exception>
    internal async Task<CellsInScope> ReadAsync(
        Viewer viewer, CellSort sort, IReadOnlyCollection<Period> days, CancellationToken cancellationToken) => new(
        viewer.SeesResults ? await _memories[sort].ReadAsync(new CellWish(days), cancellationToken) : CellState.Empty(CellVersion.None),
        viewer.Scope);

    /// <summary>What the cells of all days are about, as far as <paramref name="viewer"/> may see.</summary>
    internal Task<IReadOnlyList<CellGroup>> GroupsAsync(Viewer viewer, CancellationToken cancellationToken) =>
        GroupsAsync(_memories[CellSort.Days], viewer, cancellationToken);

    /// <summary>As <see cref="GroupsAsync(Viewer, CancellationToken)"/>, of what has tags.</summary>
    internal Task<IReadOnlyList<CellGroup>> TaggedGroupsAsync(Viewer viewer, CancellationToken cancellationToken) =>
        GroupsAsync(_memories[CellSort.Tagged], viewer, cancellationToken);

    private static async Task<IReadOnlyList<CellGroup>> GroupsAsync(CellMemory memory, Viewer viewer, CancellationToken cancellationToken)
    {
        if (!viewer.SeesResults)
            return [];
        var state = await memory.ReadAsync(new CellWish([], Groups: true), cancellationToken);
        return [.. state.Groups!.Where(group => viewer.Scope.Includes(group.TeamId, group.AgentId))];
    }
}

/// <summary>The cells that one viewer may see, as of one state of the store.</summary>
internal sealed class CellsInScope(CellState state, ViewerScope scope)
{
    private readonly CellVersion _version = state.Version;

    /// <summary>Whether other cells are as of the same state of the store, so that the ones can be a part of the others.</summary>
    public bool AgreesWith(CellsInScope other) => _version.IsAtLeast(other._version) && other._version.IsAtLeast(_version);

    /// <summary>
    /// The cells of days that were read, day by day, as far as they match. One loop, since it runs over some hundred thousand.
    /// </summary>
    public IEnumerable<Cell> In(Period days, Predicate<Cell> matches)
    {
        foreach (var day in state.In(days))
        {
            for (var index = 0; index < day.Count; index++)
            {
                var cell = new Cell(day, index);
                if (scope.Includes(cell.TeamId, cell.AgentId) && matches(cell))
                    yield return cell;
            }
        }
    }
}
