using Dashboard.Data.Store.Days;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store.Search;

/// <summary>The comments of scored feedback in memory, read from the search index.</summary>
/// <param name="mostComments">As many are kept, and those of a question.</param>
/// <param name="mostWords">Beyond as many different words, all is read anew: words that no comment has any more would stay.</param>
internal sealed class CommentMemory(
    IDbContextFactory<DashboardContext> contexts,
    long mostComments = CommentMemory.MostComments,
    long mostWords = CommentMemory.MostWords)
    : DayMemory<CommentDay, CommentState, CommentVersion, IReadOnlyCollection<CommentStretch>>(
        contexts, CommentState.Empty(CommentVersion.None), mostComments)
{
    /// <summary>About 160 MB, at ten words each.</summary>
    public const long MostComments = 2_000_000;

    /// <summary>About 100 MB.</summary>
    public const long MostWords = 1_000_000;

    /// <inheritdoc />
    protected override Task<CommentVersion> VersionAsync(DashboardContext context, CancellationToken cancellationToken) =>
        CommentReader.VersionAsync(context, cancellationToken);

    /// <inheritdoc />
    protected override bool IsCurrent(CommentState state, CommentVersion newest) =>
        state.Version.Stamp >= newest.Stamp && state.Version.IsComplete == newest.IsComplete;

    /// <inheritdoc />
    protected override IEnumerable<int> DaysOf(CommentState state, IReadOnlyCollection<CommentStretch> wish) =>
        wish.SelectMany(state.Version.DaysIn);

    /// <inheritdoc />
    protected override async Task<CommentState> AdvanceAsync(
        DashboardContext context,
        CommentState known,
        CommentVersion now,
        IReadOnlyCollection<CommentStretch> wish,
        CancellationToken cancellationToken)
    {
        if (known.Books.Values.Sum(book => (long)book.Count) > mostWords)
            return CommentState.Empty(now);
        var changed = known.Version.Stamp == now.Stamp
            ? []
            : await DayStamps.ChangedSinceAsync(context, DayStamps.OfComments, known.Version.Stamp, cancellationToken);
        return known with { Version = now, Days = known.Days.RemoveRange(changed) };
    }

    /// <inheritdoc />
    protected override Task<IReadOnlyList<(int Number, CommentDay Day)>> DaysAsync(
        DashboardContext context, CommentState state, int first, int last, CancellationToken cancellationToken) =>
        CommentReader.DaysAsync(context, state.Books, first, last, cancellationToken);

    /// <inheritdoc />
    protected override CommentState With(
        CommentState state, IEnumerable<(int Number, CommentDay Day)> more, IEnumerable<int> without) =>
        state with { Days = state.Days.SetItems(more.Select(day => KeyValuePair.Create(day.Number, day.Day))).RemoveRange(without) };
}
