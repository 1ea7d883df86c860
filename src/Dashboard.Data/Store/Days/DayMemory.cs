using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store.Days;

/// <summary>
/// Days in memory, read from the store as they are asked for. Never stale: every question first asks the store which state it is in, and
/// days that were changed since are read anew, all in one snapshot, so that an answer never has one day from before a change and another
/// from after it.
/// </summary>
/// <param name="empty">A state in which nothing was read yet.</param>
/// <param name="most">Beyond as much, days that nobody has asked for lately leave; but never those of the question itself.</param>
internal abstract class DayMemory<TDay, TState, TVersion, TWish>(
    IDbContextFactory<DashboardContext> contexts, TState empty, long most) : IDisposable
    where TDay : class, IKeptDay
    where TState : DayState<TDay>
    where TVersion : IEquatable<TVersion>
{
    /// <summary>As many days are read half by half, each by a connection of its own.</summary>
    private const int FewestToHalve = 14;

    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile TState _state = empty;
    private long _questions;

    /// <summary>Everything that is wanted, as of one state of the store, which is not older than the call.</summary>
    public async Task<TState> ReadAsync(TWish wish, CancellationToken cancellationToken)
    {
        var newest = await LookAsync(cancellationToken);
        Require(newest);
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

        var question = Interlocked.Increment(ref _questions);
        foreach (var number in DaysOf(state, wish))
            state.Days[number].Asked = question;
        return state;
    }

    /// <inheritdoc />
    public void Dispose() => _loading.Dispose();

    /// <summary>Which state the store is in.</summary>
    protected async Task<TVersion> LookAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        return await VersionAsync(context, cancellationToken);
    }

    /// <summary>Refuses a store that cannot be read.</summary>
    protected virtual void Require(TVersion newest)
    {
    }

    /// <summary>As <see cref="LookAsync"/>, on a connection that is open.</summary>
    protected abstract Task<TVersion> VersionAsync(DashboardContext context, CancellationToken cancellationToken);

    /// <summary>Whether a state is no older than a version of the store.</summary>
    protected abstract bool IsCurrent(TState state, TVersion newest);

    /// <summary>The days that are wanted, as far as a state of the store has them.</summary>
    protected abstract IEnumerable<int> DaysOf(TState state, TWish wish);

    /// <summary>Whether what is wanted beside days is here.</summary>
    protected virtual bool HasMore(TState state, TWish wish) => true;

    /// <summary>What still holds of a state, with what is wanted beside days.</summary>
    /// <param name="now">The version of the context's snapshot.</param>
    protected abstract Task<TState> AdvanceAsync(
        DashboardContext context, TState known, TVersion now, TWish wish, CancellationToken cancellationToken);

    /// <summary>Reads every day of a stretch, also those that have nothing. May be called by two threads at once.</summary>
    protected abstract Task<IReadOnlyList<(int Number, TDay Day)>> DaysAsync(
        DashboardContext context, TState state, int first, int last, CancellationToken cancellationToken);

    /// <summary>The same state with other days.</summary>
    protected abstract TState With(TState state, IEnumerable<(int Number, TDay Day)> more, IEnumerable<int> without);

    private TState? Known(TVersion newest, TWish wish) =>
        _state is var state && IsCurrent(state, newest) && DaysOf(state, wish).All(state.Days.ContainsKey) && HasMore(state, wish)
            ? state
            : null;

    private async Task<TState> LoadAsync(TWish wish, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await context.BeginSnapshotAsync(cancellationToken);
        var now = await VersionAsync(context, cancellationToken);
        var state = await AdvanceAsync(context, _state, now, wish, cancellationToken);
        var wanted = DaysOf(state, wish).ToList();
        var read = new List<(int, TDay)>();
        foreach (var (first, last) in state.Missing(wanted))
        {
            var middle = last - first + 1 < FewestToHalve ? last : first + ((last - first) / 2);
            var beside = middle == last
                ? null
                : Task.Run(() => BesideAsync(state, now, middle + 1, last, cancellationToken), cancellationToken);
            var own = DaysAsync(context, state, first, middle, cancellationToken);
            await Task.WhenAll(own, beside ?? Task.CompletedTask);
            read.AddRange(await own);
            if (beside is not null)
                read.AddRange(await beside ?? await DaysAsync(context, state, middle + 1, last, cancellationToken));
        }

        state = With(state, read, []);
        return With(state, [], state.Surplus(most, wanted));
    }

    /// <summary>Reads days in a snapshot of its own; null where that is of another state of the store.</summary>
    private async Task<IReadOnlyList<(int Number, TDay Day)>?> BesideAsync(
        TState state, TVersion now, int first, int last, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await context.BeginSnapshotAsync(cancellationToken);
        return now.Equals(await VersionAsync(context, cancellationToken))
            ? await DaysAsync(context, state, first, last, cancellationToken)
            : null;
    }
}
