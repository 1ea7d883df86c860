using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Cells;

namespace Dashboard.Data.Access;

/// <summary>
/// The comments that one viewer may see, as cells of one score each, so that whatever adds up cells adds up comments too; made as they are
/// asked for, and not kept.
/// </summary>
/// <param name="zone">Decides what a day is.</param>
internal sealed class CommentCells(CommentsInScope comments, ReportingZone zone)
{
    public ViewerScope Scope => comments.Scope;

    private CommentsInScope Comments => comments;

    /// <summary>Only sums of one state may be held against one another.</summary>
    public bool AgreesWith(CommentCells other) =>
        comments.Version == other.Comments.Version && ReferenceEquals(comments.Topics, other.Comments.Topics);

    /// <summary>Day by day; a cell that does not match is taken back, so that a day keeps only what was asked for.</summary>
    public IEnumerable<Cell> In(Period days, Predicate<Cell> matches)
    {
        var (from, until) = zone.InstantsOf(days);
        var clocks = new DaysByHour(zone);
        CellDay? day = null;
        foreach (var comment in comments.In(from, until, static _ => true))
        {
            var scoredOn = clocks.DayOf(comment.ScoredAt);
            if (day?.Day != scoredOn)
                day = new CellDay(scoredOn, comments.Topics);
            var group = new CellGroup(
                comment.Kind, comment.QuestionVariant, comment.AccountId, comment.TeamId, comment.AgentId, comment.Tags);
            day.Add(group, comment.Score, clocks.HourOf(comment.ScoredAt), comment.Language, comments.TopicsOf(comment));
            var cell = new Cell(day, day.Count - 1);
            if (matches(cell))
                yield return cell;
            else
                day.TakeBack();
        }
    }
}
