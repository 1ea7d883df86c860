using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;

namespace Dashboard.Data.Store.Entities;

/// <summary>
/// A comment of a scored feedback, once more and ready to be searched and counted: in the order of the scores, with its words and with what
/// its feedback is. What is searched lies beside it in the way the database likes: on SQLite in the full-text table "CommentWords" under
/// the same key, on PostgreSQL in the column "Words" of this table.
/// </summary>
public sealed class SearchEntry
{
    /// <summary>
    /// Sorts by the time of the score: the milliseconds since 1970 above, and below a part that only keeps entries apart.
    /// </summary>
    public long Key { get; set; }

    /// <summary>The feedback; it has one entry at most.</summary>
    public required string FeedbackId { get; set; }

    /// <summary>CSAT or NPS.</summary>
    public SurveyKind Kind { get; set; }

    /// <summary>The question that was asked.</summary>
    public int QuestionVariant { get; set; }

    /// <summary>The account that sent the prompt.</summary>
    public int AccountId { get; set; }

    /// <summary>The team, or <see cref="DayCell.Unattributed"/>.</summary>
    public int TeamId { get; set; }

    /// <summary>The agent, or <see cref="DayCell.Unattributed"/>.</summary>
    public int AgentId { get; set; }

    /// <summary>The score.</summary>
    public int Score { get; set; }

    /// <summary>The tags, as <see cref="TagSet"/> writes them.</summary>
    public string Tags { get; set; } = TagSet.None;

    /// <summary>The language of the comment.</summary>
    public CommentLanguage Language { get; set; }

    /// <summary>The words of the comment in their order, without what names somebody alone.</summary>
    public string Plain { get; set; } = string.Empty;
}
