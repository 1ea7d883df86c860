using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Cells;

namespace Dashboard.Data.Access;

/// <summary>
/// The one place where the day cells in memory are read: what the viewer's <see cref="ViewerScope"/> does not hold is left out cell by
/// cell, before anything is summed.
/// </summary>
public sealed class VisibleCells
{
    private readonly CellMemories _memories;

    internal VisibleCells(CellMemories memories) => _memories = memories;

    /// <summary>The cells of some days that <paramref name="viewer"/> may see, all as of one state of the store.</summary>
    internal Task<CellsInScope> ReadAsync(Viewer viewer, IReadOnlyCollection<Period> days, CancellationToken cancellationToken) =>
        ReadAsync(_memories.All, viewer, days, cancellationToken);

    /// <summary>
    /// As <see cref="ReadAsync(Viewer, IReadOnlyCollection{Period}, CancellationToken)"/>, of what has tags, counted by them.
    /// </summary>
    internal Task<CellsInScope> ReadTaggedAsync(Viewer viewer, IReadOnlyCollection<Period> days, CancellationToken cancellationToken) =>
        ReadAsync(_memories.Tagged, viewer, days, cancellationToken);

    /// <summary>What the cells of all days are about, as far as <paramref name="viewer"/> may see.</summary>
    internal Task<IReadOnlyList<CellGroup>> GroupsAsync(Viewer viewer, CancellationToken cancellationToken) =>
        GroupsAsync(_memories.All, viewer, cancellationToken);

    /// <summary>As <see cref="GroupsAsync(Viewer, CancellationToken)"/>, of what has tags.</summary>
    internal Task<IReadOnlyList<CellGroup>> TaggedGroupsAsync(Viewer viewer, CancellationToken cancellationToken) =>
        GroupsAsync(_memories.Tagged, viewer, cancellationToken);

    private static async Task<CellsInScope> ReadAsync(
        CellMemory memory, Viewer viewer, IReadOnlyCollection<Period> days, CancellationToken cancellationToken) => new(
        viewer.SeesResults ? await memory.ReadAsync(new CellWish(days), cancellationToken) : CellState.Empty(CellVersion.None),
        viewer.Scope);

    private static async Task<IReadOnlyList<CellGroup>> GroupsAsync(CellMemory memory, Viewer viewer, CancellationToken cancellationToken)
    {
        if (!viewer.SeesResults)
            return [];
        var state = await memory.ReadAsync(new CellWish([], Groups: true), cancellationToken);
        return [.. state.Groups!.Where(group => viewer.Scope.Includes(group.TeamId, group.AgentId))];
    }
}

/// <summary>The day cells that one viewer may see, as of one state of the store.</summary>
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
