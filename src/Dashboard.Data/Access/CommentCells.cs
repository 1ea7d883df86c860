using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Cells;

namespace Dashboard.Data.Access;

/// <summary>The comments that one viewer may see, as cells of one score each, which are views of what is in memory.</summary>
/// <param name="comments">The comments.</param>
/// <param name="zone">The reporting time zone, which decides what a day is.</param>
internal sealed class CommentCells(CommentsInScope comments, ReportingZone zone)
{
    public ViewerScope Scope => comments.Scope;

    private CommentsInScope Comments => comments;

    /// <summary>Whether others are of the same comments and topics.</summary>
    public bool AgreesWith(CommentCells other) =>
        comments.Version == other.Comments.Version && ReferenceEquals(comments.Topics, other.Comments.Topics);

    /// <summary>All comments of days that were read, also those that the viewer may not see.</summary>
    public IEnumerable<CellDay> In(Period days)
    {
        var (from, until) = zone.InstantsOf(days);
        return comments.AllAsCells(from, until, zone);
    }
}
