using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Cells;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Access;

/// <summary>
/// The one place where the cells in memory are read: what the viewer's <see cref="ViewerScope"/> does not hold is left out cell by
/// cell, before anything is summed.
/// </summary>
public sealed class VisibleCells
{
    private readonly CellMemories _memories;
    private readonly VisibleComments _comments;
    private readonly ZoneInForce _zones;

    internal VisibleCells(CellMemories memories, VisibleComments comments, ZoneInForce zones) =>
        (_memories, _comments, _zones) = (memories, comments, zones);

    /// <summary>The cells of some days that <paramref name="viewer"/> may see, all as of one state of the store.</summary>
    /// <param name="sort">Which cells: with hours or without, by tags or not.</param>
    /// <exception cref="StoreUnavailableException">It is hours, and a store from before there were any has none yet.</exception>
    internal async Task<CellsInScope> ReadAsync(
        Viewer viewer, CellSort sort, IReadOnlyCollection<Period> days, CancellationToken cancellationToken) => new(
        viewer.SeesResults ? await _memories[sort].ReadAsync(new CellWish(days), cancellationToken) : CellState.Empty(CellVersion.None),
        viewer.Scope);

    /// <summary>Whether there are cells that know the hours; a store from before there were any has none yet.</summary>
    internal Task<bool> HasHoursAsync(CancellationToken cancellationToken) => _memories[CellSort.Hours].HasAnyAsync(cancellationToken);

    /// <summary>
    /// As <see cref="ReadWrittenAsync"/>, for whoever asks for topics alone: where there is no topic, there are none.
    /// </summary>
    internal async Task<CellsInScope> ReadCommentsAsync(
        Viewer viewer, IReadOnlyCollection<Period> days, CancellationToken cancellationToken) =>
        await _comments.HasTopicsAsync(cancellationToken)
            ? await ReadWrittenAsync(viewer, days, cancellationToken)
            : new CellsInScope(CellState.Empty(CellVersion.None), viewer.Scope);

    /// <summary>
    /// What has a comment and a score that <paramref name="viewer"/> may see, as cells of one score each: they know the languages of
    /// comments and what these are about. They are made of the comments themselves.
    /// </summary>
    internal async Task<CellsInScope> ReadWrittenAsync(
        Viewer viewer, IReadOnlyCollection<Period> days, CancellationToken cancellationToken)
    {
        if (!viewer.SeesResults)
            return new CellsInScope(CellState.Empty(CellVersion.None), viewer.Scope);
        var zone = _zones.Current;
        var seen = await _comments.ReadAsync(viewer, [.. days.Select(period => zone.InstantsOf(period))], cancellationToken);
        return new CellsInScope(new CommentCells(seen, zone));
    }

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
        return
        [
            .. state.Groups!.Where(group => viewer.Scope.Includes(group.TeamId, group.AgentId))
                .Select(group => viewer.Scope.HidesAgentsOf(group.AccountId) ? group with { AgentId = DayCell.NotByAgent } : group)
                .Distinct(),
        ];
    }
}

/// <summary>The cells that one viewer may see, as of one state of the store.</summary>
internal sealed class CellsInScope
{
    private readonly CellState _state;
    private readonly ViewerScope _scope;
    private readonly CommentCells? _comments;

    public CellsInScope(CellState state, ViewerScope scope) => (_state, _scope) = (state, scope);

    public CellsInScope(CommentCells comments)
        : this(CellState.Empty(CellVersion.None), comments.Scope) => _comments = comments;

    public ViewerScope Scope => _scope;

    /// <summary>
    /// Whether other cells are as of the same state of the store, so that the ones can be a part of the others. Between those that are made
    /// of comments and others it is not known.
    /// </summary>
    public bool AgreesWith(CellsInScope other) => (_comments, other._comments) switch
    {
        (null, null) => _state.Version.IsAtLeast(other._state.Version) && other._state.Version.IsAtLeast(_state.Version),
        ({ } own, { } others) => own.AgreesWith(others),
        _ => false,
    };

    /// <summary>
    /// The cells of days that were read, day by day, as far as they match. One loop, since it runs over some hundred thousand.
    /// </summary>
    public IEnumerable<Cell> In(Period days, Predicate<Cell> matches)
    {
        var hidesAgents = _scope.HidesAgents;
        foreach (var day in _comments?.In(days) ?? _state.In(days))
        {
            for (var index = day.First; index < day.End; index++)
            {
                if (!_scope.Includes(day.Team(index), day.Agent(index)))
                    continue;
                var cell = new Cell(day, index, hidesAgents && _scope.HidesAgentsOf(day.Account(index)));
                if (matches(cell))
                    yield return cell;
            }
        }
    }
}
