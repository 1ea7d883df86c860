using Dashboard.Data.Feedback;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Store.Changes;

/// <summary>The part of a feedback that numbers are made of, as it stood at one moment.</summary>
/// <param name="TeamId">The team, or <see cref="DayCell.Unattributed"/>.</param>
/// <param name="AgentId">The agent, or <see cref="DayCell.Unattributed"/>.</param>
/// <param name="Kind">CSAT or NPS.</param>
/// <param name="SentAt">When the prompt was sent.</param>
/// <param name="HasComment">Whether there is a comment.</param>
/// <param name="IsTest">Whether it counts nowhere: a test, or taken out of the count.</param>
/// <param name="Tags">The tags of its conversation, as <see cref="TagSet"/> writes them.</param>
/// <param name="Handling">How its conversation went: the code of a <see cref="Feedback.Handling"/>.</param>
/// <param name="SentDoubts">What about <paramref name="SentAt"/> is not known.</param>
internal readonly record struct FeedbackFacts(
    int AccountId,
    int TeamId,
    int AgentId,
    SurveyKind Kind,
    int QuestionVariant,
    DateTimeOffset SentAt,
    int? Score,
    DateTimeOffset? ScoredAt,
    bool HasComment,
    bool IsTest,
    string Tags,
    int Handling = 0,
    SentDoubts SentDoubts = SentDoubts.None)
{
    /// <summary>Whose result it is, for whoever is told of changes.</summary>
    public AgentInTeam Agent => new(TeamId, AgentId);

    public static FeedbackFacts FromFeedback(StoredFeedback feedback) => new(
        feedback.AccountId,
        feedback.TeamId ?? DayCell.Unattributed,
        feedback.AgentId ?? DayCell.Unattributed,
        feedback.Kind,
        feedback.QuestionVariant,
        feedback.SentAt,
        feedback.Score,
        feedback.ScoredAt,
        feedback.Comment is not null,
        feedback.IsTest,
        feedback.Tags,
        feedback.Handling,
        feedback.SentDoubts);
}
