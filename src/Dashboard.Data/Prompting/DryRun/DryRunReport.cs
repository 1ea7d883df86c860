using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.DryRun;

/// <summary>What rules would have made of an account's last conversations.</summary>
/// <param name="From">The closings from here on were gone through.</param>
/// <param name="Closings">How many there were.</param>
/// <param name="Sent">How many prompts would have gone out.</param>
/// <param name="Open">How many would be waiting still.</param>
/// <param name="ToBeAsked">
/// Of how many of those sent X would have to say first whether the customer can be messaged; here it always can be.
/// </param>
/// <param name="HeldBack">The others by reason, the most frequent first.</param>
/// <param name="SentExamples">Some of those that would have gone out, the latest first.</param>
public sealed record DryRunReport(
    DateTimeOffset From,
    int Closings,
    int Sent,
    int Open,
    int ToBeAsked,
    IReadOnlyList<DryRunReason> HeldBack,
    IReadOnlyList<DryRunExample> SentExamples);

/// <summary>How many prompts would not have gone out for one reason.</summary>
/// <param name="Examples">Some of them, the latest first.</param>
public sealed record DryRunReason(PromptReason Reason, int Count, IReadOnlyList<DryRunExample> Examples);

/// <summary>A conversation, for somebody who wants to look it up at the help desk.</summary>
/// <param name="ExternalId">Its case id.</param>
/// <param name="ClosedAt">When it was closed.</param>
/// <param name="At">When its prompt would have gone out, or was given up.</param>
public sealed record DryRunExample(string ExternalId, DateTimeOffset ClosedAt, DateTimeOffset At);
