using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Reporting.Prompts;

/// <summary>One closed conversation, and whether its customer was asked. It says nothing of an answer.</summary>
/// <param name="ClosedAt">When it was closed.</param>
/// <param name="ExternalId">Its case id at the help desk.</param>
/// <param name="Account">The account's handle.</param>
/// <param name="Team">The team that answered.</param>
/// <param name="Agent">Who answered; null where the account's results are shown by no agent.</param>
/// <param name="State">What has become of its prompt.</param>
/// <param name="Reason">Why it waits or did not go out; null where there is nothing to explain.</param>
/// <param name="NextAt">When it is looked at next; null once it has ended.</param>
/// <param name="SentAt">When it went out; null where it did not, or nobody knows.</param>
public sealed record PromptRow(
    DateTimeOffset ClosedAt,
    string ExternalId,
    string Account,
    string Team,
    string? Agent,
    PromptState State,
    PromptReason? Reason,
    DateTimeOffset? NextAt,
    DateTimeOffset? SentAt)
{
    /// <summary>X's own words, for admins alone; null where there are none.</summary>
    public string? Detail { get; init; }

    /// <summary>Which version of the account's rules judged it last, for admins alone; null before the first time.</summary>
    public int? RulesVersion { get; init; }

    /// <summary>In which language its message was, for admins alone; null where it is the account's own message, or none yet.</summary>
    public string? MessageLanguage { get; init; }
}

/// <summary>Which of the closed conversations are listed.</summary>
public enum PromptGroup
{
    /// <summary>All, those closed last first.</summary>
    All = 0,

    /// <summary>Those that may still go out, the next one first.</summary>
    Next = 1,

    /// <summary>Those that are out.</summary>
    Sent = 2,

    /// <summary>Those that did not go out and will not.</summary>
    NotSent = 3,

    /// <summary>Those of which nobody can say yet whether they are out.</summary>
    Uncertain = 4,
}

/// <summary>What of the list is asked for.</summary>
/// <param name="Search">How the case id begins; null or blank for all.</param>
public sealed record PromptWish(PromptGroup Group, string? Search = null);
