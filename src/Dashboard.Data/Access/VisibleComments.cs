using Dashboard.Data.Comments;
using Dashboard.Data.Store.Search;

namespace Dashboard.Data.Access;

/// <summary>
/// The one place where the comments in memory are read: what the viewer's <see cref="ViewerScope"/> does not hold is left out comment by
/// comment, before anything is counted.
/// </summary>
public sealed class VisibleComments
{
    private readonly CommentMemory _memory;

    internal VisibleComments(CommentMemory memory) => _memory = memory;

    /// <summary>The comments of some stretches of time that <paramref name="viewer"/> may see, all as of one state of the store.</summary>
    internal async Task<CommentsInScope> ReadAsync(
        Viewer viewer,
        IReadOnlyCollection<(DateTimeOffset From, DateTimeOffset Until)> stretches,
        CancellationToken cancellationToken)
    {
        if (!viewer.SeesResults)
            return new CommentsInScope(CommentState.Empty(CommentVersion.None), viewer.Scope);
        var keys = stretches.Select(stretch => new CommentStretch(SearchKey.From(stretch.From), SearchKey.From(stretch.Until))).ToList();
        return new CommentsInScope(await _memory.ReadAsync(keys, cancellationToken), viewer.Scope);
    }
}

/// <summary>The comments that one viewer may see, as of one state of the store.</summary>
internal sealed class CommentsInScope(CommentState state, ViewerScope scope)
{
    /// <summary>Which state: two readings with the same have the same comments.</summary>
    public CommentVersion Version => state.Version;

    /// <summary>The words of a language's comments.</summary>
    public CommentWordBook BookOf(CommentLanguage language) => state.Books[language];

    /// <summary>The comments of a stretch that was read, oldest first, as far as they match.</summary>
    public IEnumerable<Comment> In(DateTimeOffset from, DateTimeOffset until, Predicate<Comment> matches)
    {
        foreach (var comment in state.In(new CommentStretch(SearchKey.From(from), SearchKey.From(until))))
        {
            if (scope.Includes(comment.TeamId, comment.AgentId) && matches(comment))
                yield return comment;
        }
    }
}
