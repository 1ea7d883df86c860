using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store.Cells;

/// <summary>
/// The cells of one sort of the generation in force, in memory, read from the store as they are asked for. Never stale: every question
/// first asks the store which state it is in, and days that were changed since are read anew, all in one snapshot, so that an answer never
/// has one day from before a change and another from after it.
/// </summary>
/// <param name="sort">Which cells are kept.</param>
/// <param name="mostBytes">
/// Beyond as many bytes, days that nobody has asked for lately leave; but never those of the question itself.
/// </param>
internal sealed class CellMemory(
    IDbContextFactory<DashboardContext> contexts, CellSort sort = CellSort.Days, long mostBytes = CellMemory.MostBytes) : IDisposable
{
    /// <summary>Some three million day cells.</summary>
    public const long MostBytes = 220_000_000;

    /// <summary>The hours of five years of ten million feedback each; those by tags have as much once more.</summary>
    public const long MostBytesOfHours = 64_000_000;

    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile CellState _state = CellState.Empty(CellVersion.None);
    private long _questions;

    /// <summary>Everything that is wanted, as of one state of the store, which is not older than the call.</summary>
    /// <exception cref="StoreUnavailableException">It is hours, and a store from before there were any has none yet.</exception>
    public async Task<CellState> ReadAsync(CellWish wish, CancellationToken cancellationToken)
    {
        var newest = await LookAsync(cancellationToken);
        if (!Has(newest))
        {
            throw new StoreUnavailableException(
                "The sums by hour are being made for the first time and cannot be read before they are done.");
        }

        var state = Known(newest, wish);
        if (state is null)
        {
            // One reads while others that want the same wait for it, instead of all reading a year at once.
            await _loading.WaitAsync(cancellationToken);
            try
            {
                state = Known(newest, wish) ?? (_state = await LoadAsync(wish, cancellationToken));
            }
            finally
            {
                _loading.Release();
            }
        }

        Touch(state, wish);
        return state;
    }

    /// <summary>Whether the store has cells of this sort, be they none so far.</summary>
    public async Task<bool> HasAnyAsync(CancellationToken cancellationToken) => Has(await LookAsync(cancellationToken));

    /// <inheritdoc />
    public void Dispose() => _loading.Dispose();

    private bool Has(CellVersion version) => version.HasHours || !sort.HasFlag(CellSort.Hours);

    private async Task<CellState> AdvanceAsync(
        DashboardContext context, CellState known, CellVersion now, CancellationToken cancellationToken)
    {
        var before = known.Version;
        if (before.Generation != now.Generation)
            return CellState.Empty(now);
        if (before.Stamp == now.Stamp)
            return known with { Version = now };
        var groups = known.Groups?.Union(
            await CellReader.GroupsAsync(context, now.Generation, sort, before.Stamp, cancellationToken).ToListAsync(cancellationToken));
        var changed = await CellReader.ChangedSinceAsync(context, before.Stamp, cancellationToken);
        return new CellState(now, known.Days.RemoveRange(changed), groups);
    }

    private CellState Forget(CellState state, CellWish wish)
    {
        var surplus = state.Bytes - mostBytes;
        if (surplus <= 0)
            return state;
        var wanted = wish.Periods.SelectMany(state.Version.DayNumbersIn).ToHashSet();
        var leaving = new List<int>();
        foreach (var (number, day) in state.Days.Where(day => !wanted.Contains(day.Key)).OrderBy(day => day.Value.Asked))
        {
            if (surplus <= 0)
                break;
            surplus -= day.Bytes;
            leaving.Add(number);
        }

        return state with { Days = state.Days.RemoveRange(leaving) };
    }

    private async Task<CellVersion> LookAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        return await CellReader.VersionAsync(context, cancellationToken);
    }

    private CellState? Known(CellVersion newest, CellWish wish) =>
        _state is var state && state.Version.IsAtLeast(newest) && state.Has(wish) ? state : null;

    private void Touch(CellState state, CellWish wish)
    {
        var question = Interlocked.Increment(ref _questions);
        foreach (var number in wish.Periods.SelectMany(state.Version.DayNumbersIn))
            state.Days[number].Asked = question;
    }

    private async Task<CellState> LoadAsync(CellWish wish, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await context.BeginSnapshotAsync(cancellationToken);
        var now = await CellReader.VersionAsync(context, cancellationToken);
        var state = await AdvanceAsync(context, _state, now, cancellationToken);
        var days = state.Days.ToBuilder();
        foreach (var (first, last) in state.MissingStretches(wish))
        {
            foreach (var day in await CellReader.DaysAsync(context, now.Generation, sort, first, last, cancellationToken))
                days[day.Day.DayNumber] = day;
        }

        var groups = state.Groups;
        if (wish.Groups && groups is null)
            groups =
            [
                .. await CellReader.GroupsAsync(context, now.Generation, sort, null, cancellationToken).ToListAsync(cancellationToken),
            ];
        return Forget(state with { Days = days.ToImmutable(), Groups = groups }, wish);
    }
}
