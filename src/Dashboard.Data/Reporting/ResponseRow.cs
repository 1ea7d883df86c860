using System.Linq.Expressions;
using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Reporting;

/// <summary>One scored feedback with all its fields, as lists and files show it.</summary>
public sealed record ResponseRow
{
    /// <summary>X's id of the feedback, a decimal string.</summary>
    public required string FeedbackId { get; init; }

    /// <summary>Which card was answered, with its own scale of scores.</summary>
    public required SurveyKind Kind { get; init; }

    /// <summary>The handle of the account that sent the prompt, without the @.</summary>
    public required string Account { get; init; }

    /// <summary>The team's name; null is Unattributed.</summary>
    public string? Team { get; init; }

    /// <summary>The agent's name; null is Unattributed, or not shown: <see cref="IsByTeamAlone"/>.</summary>
    public string? Agent { get; init; }

    /// <summary>Whether it is shown by team alone, and by no agent.</summary>
    public bool IsByTeamAlone { get; init; }

    /// <summary>
    /// Whether it names neither agent nor team, since whoever counts such rows would have the numbers that are not shown.
    /// </summary>
    public bool IsNobodys { get; init; }

    /// <summary>When the prompt was sent; null where nobody knows, as of some imported results.</summary>
    public required DateTimeOffset? SentAt { get; init; }

    /// <summary>How long the answer took, in minutes; null where nobody knows.</summary>
    public double? MinutesToAnswer => HasDuration ? (ScoredAt - SentAt)?.TotalMinutes : null;

    /// <summary>Whether both times are known to the minute.</summary>
    internal bool HasDuration { get; init; } = true;

    /// <summary>The score that stands: 1 to 5 for CSAT, 0 to 10 for NPS.</summary>
    public required int Score { get; init; }

    /// <summary>When the score was given.</summary>
    public required DateTimeOffset ScoredAt { get; init; }

    /// <summary>The customer's words exactly as X gave them; null without a comment.</summary>
    public string? Comment { get; init; }

    /// <summary>When the comment was given.</summary>
    public DateTimeOffset? CommentedAt { get; init; }

    /// <summary>The case that the prompt named; null without one.</summary>
    public string? ExternalId { get; init; }

    /// <summary>X's id of the customer.</summary>
    public string? ToUserId { get; init; }

    /// <summary>X's id of the Direct Message.</summary>
    public string? DmId { get; init; }

    /// <summary>The number of the question in X's list of its kind.</summary>
    public required int QuestionVariant { get; init; }

    /// <summary>The name that the question used, where X says so.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The name in the question: that one, or else the account's.</summary>
    public string? NameInQuestion { get; init; }

    /// <summary>The privacy policy that the card linked to.</summary>
    public string? PrivacyUrl { get; init; }

    /// <summary>X's updated_at of the newest state.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Of a feedback only what rows are made of: of each column that is read of a million rows, every value is.</summary>
    internal static Expression<Func<StoredFeedback, StoredFeedback>> Needed { get; } = feedback => new StoredFeedback
    {
        Id = feedback.Id,
        AccountId = feedback.AccountId,
        Kind = feedback.Kind,
        SentAt = feedback.SentAt,
        UpdatedAt = feedback.UpdatedAt,
        ToUserId = feedback.ToUserId,
        DmId = feedback.DmId,
        ExternalId = feedback.ExternalId,
        PrivacyUrl = feedback.PrivacyUrl,
        DisplayName = feedback.DisplayName,
        QuestionVariant = feedback.QuestionVariant,
        Score = feedback.Score,
        ScoredAt = feedback.ScoredAt,
        Comment = feedback.Comment,
        CommentedAt = feedback.CommentedAt,
        AgentId = feedback.AgentId,
        TeamId = feedback.TeamId,
    };

    /// <summary>The same without the customer's words.</summary>
    internal ResponseRow WithoutComment() => this with { Comment = null, CommentedAt = null };

    /// <summary>One feedback that has a score.</summary>
    internal static ResponseRow FromFeedback(StoredFeedback feedback, Names names, Viewer viewer) => new()
    {
        FeedbackId = feedback.Id,
        Kind = feedback.Kind,
        Account = names.Accounts[feedback.AccountId].Name,
        Team = !viewer.Scope.HidesWhose && feedback.TeamId is { } team ? names.Teams[team].Name : null,
        Agent = viewer.Scope.AgentOf(feedback) is { } agent ? names.Agents[agent].Name : null,
        IsByTeamAlone = feedback.TeamId is not null && viewer.Scope.AgentOf(feedback) is null,
        IsNobodys = viewer.Scope.HidesWhose,
        SentAt = feedback.KnownSentAt,
        HasDuration = !feedback.SentDoubts.HasFlag(SentDoubts.NoDuration),
        Score = feedback.Score!.Value,
        ScoredAt = feedback.ScoredAt!.Value,
        Comment = CustomerMask.Comment(names.Privacy, feedback.Comment),
        CommentedAt = feedback.CommentedAt,
        ExternalId = feedback.ExternalId,
        ToUserId = CustomerMask.Hides(names.Privacy, viewer) ? null : feedback.ToUserId,
        DmId = CustomerMask.Hides(names.Privacy, viewer) ? null : feedback.DmId,
        QuestionVariant = feedback.QuestionVariant,
        DisplayName = feedback.DisplayName,
        NameInQuestion = feedback.DisplayName ?? names.DisplayNames[feedback.AccountId],
        PrivacyUrl = feedback.PrivacyUrl,
        UpdatedAt = feedback.UpdatedAt,
    };
}
