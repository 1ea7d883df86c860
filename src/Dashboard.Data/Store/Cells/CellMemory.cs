using Dashboard.Data.Store.Days;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store.Cells;

/// <summary>The cells of one sort of the generation in force, in memory.</summary>
/// <param name="sort">Which cells are kept.</param>
/// <param name="mostBytes">As many bytes are kept, and those of a question.</param>
internal sealed class CellMemory(
    IDbContextFactory<DashboardContext> contexts, CellSort sort = CellSort.Days, long mostBytes = CellMemory.MostBytes)
    : DayMemory<CellDay, CellState, CellVersion, CellWish>(contexts, CellState.Empty(CellVersion.None), mostBytes)
{
    /// <summary>Some three million day cells.</summary>
    public const long MostBytes = 220_000_000;

    /// <summary>The hours of five years of ten million feedback each; those by tags have as much once more.</summary>
    public const long MostBytesOfHours = 64_000_000;

    /// <summary>Whether the store has cells of this sort, be they none so far.</summary>
    public async Task<bool> HasAnyAsync(CancellationToken cancellationToken) => Has(await LookAsync(cancellationToken));

    /// <inheritdoc />
    protected override Task<CellVersion> VersionAsync(DashboardContext context, CancellationToken cancellationToken) =>
        CellReader.VersionAsync(context, cancellationToken);

    /// <inheritdoc />
    /// <exception cref="StoreUnavailableException">It is hours, and a store from before there were any has none yet.</exception>
    protected override void Require(CellVersion newest)
    {
        if (!Has(newest))
        {
            throw new StoreUnavailableException(
                "The sums by hour are being made for the first time and cannot be read before they are done.");
        }
    }

    /// <inheritdoc />
    protected override bool IsCurrent(CellState state, CellVersion newest) => state.Version.IsAtLeast(newest);

    /// <inheritdoc />
    protected override IEnumerable<int> DaysOf(CellState state, CellWish wish) => wish.Periods.SelectMany(state.Version.DayNumbersIn);

    /// <inheritdoc />
    protected override bool HasMore(CellState state, CellWish wish) => state.Groups is not null || !wish.Groups;

    /// <inheritdoc />
    protected override async Task<CellState> AdvanceAsync(
        DashboardContext context, CellState known, CellVersion now, CellWish wish, CancellationToken cancellationToken)
    {
        var state = await AdvanceAsync(context, known, now, cancellationToken);
        return HasMore(state, wish) ? state : state with { Groups = [.. await GroupsAsync(context, now, null, cancellationToken)] };
    }

    /// <inheritdoc />
    protected override async Task<IReadOnlyList<(int Number, CellDay Day)>> DaysAsync(
        DashboardContext context, CellState state, int first, int last, CancellationToken cancellationToken)
    {
        var days = await CellReader.DaysAsync(context, state.Version.Generation, sort, first, last, cancellationToken);
        return [.. days.Select(day => (day.Day.DayNumber, day))];
    }

    /// <inheritdoc />
    protected override CellState With(CellState state, IEnumerable<(int Number, CellDay Day)> more, IEnumerable<int> without) =>
        state with { Days = state.Days.SetItems(more.Select(day => KeyValuePair.Create(day.Number, day.Day))).RemoveRange(without) };

    private bool Has(CellVersion version) => version.HasHours || !sort.HasFlag(CellSort.Hours);

    private async Task<CellState> AdvanceAsync(
        DashboardContext context, CellState known, CellVersion now, CancellationToken cancellationToken)
    {
        var before = known.Version;
        if (before.Generation != now.Generation)
            return CellState.Empty(now);
        if (before.Stamp == now.Stamp)
            return known with { Version = now };
        var groups = known.Groups?.Union(await GroupsAsync(context, now, before.Stamp, cancellationToken));
        var changed = await DayStamps.ChangedSinceAsync(context, DayStamps.OfCells, before.Stamp, cancellationToken);
        return new CellState(now, known.Days.RemoveRange(changed), groups);
    }

    private ValueTask<List<CellGroup>> GroupsAsync(
        DashboardContext context, CellVersion now, long? changedSince, CancellationToken cancellationToken) =>
        CellReader.GroupsAsync(context, now.Generation, sort, changedSince, cancellationToken).ToListAsync(cancellationToken);
}
