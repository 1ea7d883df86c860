using Dashboard.Data.Comments;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Cells;
using Dashboard.Data.Store.Search;
using Dashboard.Data.Store.Topics;

namespace Dashboard.Data.Access;

/// <summary>
/// The one place where the comments in memory are read: what the viewer's <see cref="ViewerScope"/> does not hold is left out comment by
/// comment, before anything is counted.
/// </summary>
public sealed class VisibleComments
{
    private readonly CommentMemory _memory;
    private readonly TopicMemory _topics;

    internal VisibleComments(CommentMemory memory, TopicMemory topics) => (_memory, _topics) = (memory, topics);

    /// <summary>Whether there is any topic; without one nobody need read comments to know which are about what.</summary>
    internal async Task<bool> HasTopicsAsync(CancellationToken cancellationToken) => !(await _topics.ReadAsync(cancellationToken)).IsEmpty;

    internal async Task<IReadOnlyList<string>> PhrasesAsync(CancellationToken cancellationToken) =>
        [.. (await _topics.ReadAsync(cancellationToken)).Topics.SelectMany(topic => topic.Phrases)];

    /// <summary>The comments of some stretches of time that <paramref name="viewer"/> may see, all as of one state of the store.</summary>
    internal async Task<CommentsInScope> ReadAsync(
        Viewer viewer,
        IReadOnlyCollection<(DateTimeOffset From, DateTimeOffset Until)> stretches,
        CancellationToken cancellationToken)
    {
        if (!viewer.SeesResults)
            return new CommentsInScope(CommentState.Empty(CommentVersion.None), TopicSet.Empty, viewer.Scope);
        var keys = stretches.Select(stretch => new CommentStretch(SearchKey.From(stretch.From), SearchKey.From(stretch.Until))).ToList();
        var topics = await _topics.ReadAsync(cancellationToken);
        return new CommentsInScope(await _memory.ReadAsync(keys, cancellationToken), topics, viewer.Scope);
    }
}

/// <summary>The comments that one viewer may see, as of one state of the store.</summary>
internal sealed class CommentsInScope(CommentState state, TopicSet topics, ViewerScope scope)
{
    /// <summary>Two readings of the same version have the same comments.</summary>
    public CommentVersion Version => state.Version;

    public ViewerScope Scope => scope;

    /// <summary>The same object as long as none is changed.</summary>
    public TopicSet Topics => topics;

    /// <summary>What a comment is about, a bit a topic.</summary>
    public ulong TopicsOf(Comment comment) => comment.TopicsOf(topics, state.Books);

    public CommentWordBook BookOf(CommentLanguage language) => state.Books[language];

    /// <summary>The comments of a stretch that was read, oldest first, as far as they match.</summary>
    public IEnumerable<Comment> In(DateTimeOffset from, DateTimeOffset until, Predicate<Comment> matches)
    {
        foreach (var (day, first, end) in state.In(new CommentStretch(SearchKey.From(from), SearchKey.From(until))))
        {
            for (var index = first; index < end; index++)
            {
                var columns = day.Columns;
                if (!scope.Includes(columns.Team(index), columns.Agent(index)))
                    continue;
                var comment = new Comment(day, index, scope.HidesAgentsOf(columns.Account(index)));
                if (matches(comment))
                    yield return comment;
            }
        }
    }

    /// <summary>
    /// The comments of a stretch that was read as cells, by reporting day; all of them, so that whoever sums them must leave out what the
    /// viewer's scope does not hold.
    /// </summary>
    public IEnumerable<CellDay> AllAsCells(DateTimeOffset from, DateTimeOffset until, ReportingZone zone)
    {
        foreach (var (day, first, end) in state.In(new CommentStretch(SearchKey.From(from), SearchKey.From(until))))
        {
            var scores = new CommentScores(day, topics, topics.BitsOf(day, state.Books), zone);
            for (int start = first, next; start < end; start = next)
            {
                var date = zone.DayOf(day.ScoredAt(start));
                next = Math.Min(end, day.FirstFrom(SearchKey.From(zone.InstantsOf(new Period(date, date)).EndExclusive)));
                yield return new CellDay(date, scores, start, next);
            }
        }
    }
}
