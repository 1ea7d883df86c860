using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store.Search;

/// <summary>
/// The comments of scored feedback in memory, read from the search index as they are asked for. Never stale: every question first asks the
/// store which state it is in, and days that were changed since are read anew, all in one snapshot.
/// </summary>
/// <param name="mostComments">
/// Beyond as many, days that nobody has asked for lately leave; but never those of the question itself.
/// </param>
/// <param name="mostWords">Beyond as many different words, all is read anew: words that no comment has any more would stay.</param>
internal sealed class CommentMemory(
    IDbContextFactory<DashboardContext> contexts,
    long mostComments = CommentMemory.MostComments,
    long mostWords = CommentMemory.MostWords) : IDisposable
{
    /// <summary>About 160 MB, at ten words each.</summary>
    public const long MostComments = 2_000_000;

    /// <summary>About 100 MB.</summary>
    public const long MostWords = 1_000_000;

    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile CommentState _state = CommentState.Empty(CommentVersion.None);
    private long _questions;

    /// <summary>The comments between keys, as of one state of the store, which is not older than the call.</summary>
    public async Task<CommentState> ReadAsync(IReadOnlyCollection<CommentStretch> stretches, CancellationToken cancellationToken)
    {
        var newest = await LookAsync(cancellationToken);
        var state = Known(newest, stretches);
        if (state is null)
        {
            // One reads while others that want the same wait for it.
            await _loading.WaitAsync(cancellationToken);
            try
            {
                state = Known(newest, stretches) ?? (_state = await LoadAsync(stretches, cancellationToken));
            }
            finally
            {
                _loading.Release();
            }
        }

        var question = Interlocked.Increment(ref _questions);
        foreach (var number in stretches.SelectMany(state.Version.DaysIn))
            state.Days[number].Asked = question;
        return state;
    }

    /// <inheritdoc />
    public void Dispose() => _loading.Dispose();

    private async Task<CommentVersion> LookAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        return await CommentReader.VersionAsync(context, cancellationToken);
    }

    private CommentState? Known(CommentVersion newest, IReadOnlyCollection<CommentStretch> stretches) =>
        _state is var state && state.Version.Stamp >= newest.Stamp && state.Version.IsComplete == newest.IsComplete
            && stretches.SelectMany(state.Version.DaysIn).All(state.Days.ContainsKey)
            ? state
            : null;

    private async Task<CommentState> LoadAsync(
        IReadOnlyCollection<CommentStretch> stretches, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await context.BeginSnapshotAsync(cancellationToken);
        var now = await CommentReader.VersionAsync(context, cancellationToken);
        var known = _state;
        var changed = known.Version.Stamp == now.Stamp
            ? []
            : await CommentReader.ChangedSinceAsync(context, known.Version.Stamp, cancellationToken);
        var state = known with { Version = now, Days = known.Days.RemoveRange(changed) };
        if (state.Books.Values.Sum(book => (long)book.Count) > mostWords)
            state = CommentState.Empty(now);
        var wanted = stretches.SelectMany(now.DaysIn).Distinct().Order().ToList();
        var days = state.Days.ToBuilder();
        foreach (var (first, last) in Stretches(wanted.Where(number => !state.Days.ContainsKey(number))))
            days.AddRange(await CommentReader.DaysAsync(context, state.Books, first, last, cancellationToken));
        return Forget(state with { Days = days.ToImmutable() }, wanted);
    }

    private static IEnumerable<(int First, int Last)> Stretches(IEnumerable<int> numbers)
    {
        (int First, int Last)? open = null;
        foreach (var number in numbers)
        {
            if (open is { } stretch && stretch.Last + 1 != number)
                yield return stretch;
            open = open is { } longer && longer.Last + 1 == number ? (longer.First, number) : (number, number);
        }

        if (open is { } last)
            yield return last;
    }

    private CommentState Forget(CommentState state, List<int> wanted)
    {
        var surplus = state.Count - mostComments;
        if (surplus <= 0)
            return state;
        var kept = wanted.ToHashSet();
        var leaving = new List<int>();
        foreach (var (number, day) in state.Days.Where(day => !kept.Contains(day.Key)).OrderBy(day => day.Value.Asked))
        {
            if (surplus <= 0)
                break;
            surplus -= day.Count;
            leaving.Add(number);
        }

        return state with { Days = state.Days.RemoveRange(leaving) };
    }
}
