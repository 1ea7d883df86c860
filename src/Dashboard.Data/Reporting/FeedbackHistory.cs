using Dashboard.Data.Feedback;
using Dashboard.Data.Planning.Reviews;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Reporting;

/// <summary>One feedback with everything that X said about it.</summary>
/// <param name="Kind">CSAT or NPS.</param>
/// <param name="Team">The team's name; null is Unattributed.</param>
/// <param name="Agent">The agent's name; null is Unattributed, or not shown: <see cref="IsByTeamAlone"/>.</param>
/// <param name="ExternalId">The case; null when none was given.</param>
/// <param name="SentAt">When the prompt was sent; null where nobody knows, as of some imported results.</param>
/// <param name="Score">The score that stands; null while there is none.</param>
/// <param name="Comment">The comment that stands; null while there is none.</param>
/// <param name="Lines">What was said, in the order in which it counts.</param>
public sealed record FeedbackHistory(
    string FeedbackId,
    SurveyKind Kind,
    string Account,
    string? Team,
    string? Agent,
    string? ExternalId,
    DateTimeOffset? SentAt,
    int? Score,
    DateTimeOffset? ScoredAt,
    string? Comment,
    IReadOnlyList<HistoryLine> Lines)
{
    /// <summary>Whether it is shown by team alone, and by no agent.</summary>
    public bool IsByTeamAlone { get; init; }

    /// <summary>Why it is not counted, and since when; null where nobody has taken it out.</summary>
    public Exclusion? Excluded { get; init; }

    /// <summary>Whether whoever looks may take it out of the count, or put it back.</summary>
    public bool MayBeExcluded { get; init; }

    /// <summary>How far it is followed up; null where whoever looks follows up no single answers, or it is none.</summary>
    public ReviewEntry? Review { get; init; }

    /// <inheritdoc cref="ResponseRow.IsNobodys" />
    public bool IsNobodys { get; init; }

    /// <summary>The question asked, by its variant.</summary>
    public int QuestionVariant { get; init; }

    /// <summary>The name in the question: as X says, or else the account's; null where neither has one.</summary>
    public string? NameInQuestion { get; init; }

    /// <summary>The privacy policy that the card linked to.</summary>
    public string? PrivacyUrl { get; init; }

    /// <summary>Where the account's cases are, with {id} for the case's id; null where the account has no place of its own.</summary>
    public string? CaseUrl { get; init; }
}

/// <summary>That a rating was taken out of the count.</summary>
/// <param name="By">By whom: their name at that time.</param>
public sealed record Exclusion(ExclusionReason Reason, string By, DateTimeOffset At);

/// <summary>One thing that X said about a feedback.</summary>
/// <param name="Kind">The prompt was sent, something changed, or we asked.</param>
/// <param name="Score">The score that it names; null when none.</param>
/// <param name="Comment">The comment that it names; null when none.</param>
/// <param name="Anomaly">What in it contradicts an earlier statement, and was not taken.</param>
/// <param name="Ways">When it came first by each way, the earliest first.</param>
/// <param name="Body">The words as they came.</param>
public sealed record HistoryLine(
    ArrivalKind Kind,
    DateTimeOffset At,
    int? Score,
    string? Comment,
    Anomaly Anomaly,
    IReadOnlyList<HistoryWay> Ways,
    string Body);

/// <summary>When something came by one way.</summary>
public sealed record HistoryWay(ArrivalSource Source, DateTimeOffset At);
