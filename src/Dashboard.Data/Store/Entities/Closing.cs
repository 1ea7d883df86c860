using Dashboard.Data.Foundation;

namespace Dashboard.Data.Store.Entities;

/// <summary>
/// One closing of a case: a case can be opened again and closed by somebody else. Account, case, instant, agent and team say which closing
/// it is; the rest may be corrected by a later report. No closing is ever replaced by another.
/// </summary>
public sealed record Closing
{
    /// <summary>The key of the account that answered the customer.</summary>
    public required int AccountId { get; init; }

    /// <summary>
    /// The case id that prompts carry as external_id, in its one spelling; the case of another account may have the same.
    /// </summary>
    public required string ExternalId { get; init; }

    /// <summary>When the case was closed; whole milliseconds.</summary>
    public required DateTimeOffset ClosedAt { get; init; }

    /// <summary>The key of the agent who answered the customer.</summary>
    public required int AgentId { get; init; }

    /// <summary>The team that the agent answered for.</summary>
    public required int TeamId { get; init; }

    /// <summary>In which order closings of the case at the same instant were first reported, from 0; the last one counts.</summary>
    public int Place { get; init; }

    /// <summary>X's id of the customer, where the help desk knows it.</summary>
    public string? CustomerUserId { get; init; }

    /// <summary>Where the conversation took place: "dm" or "public"; null where the help desk does not say.</summary>
    public string? Channel { get; init; }

    /// <summary>When it was opened, where the help desk says so.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>Why it was closed, in the help desk's words.</summary>
    public string? ClosureReason { get; init; }

    /// <summary>How many messages the agent wrote in it, from 0; null where the help desk does not say.</summary>
    public int? AgentMessages { get; init; }

    /// <summary>How often it went from one agent to another, from 0; null where the help desk does not say.</summary>
    public int? HandOvers { get; init; }

    /// <summary>
    /// The language that the customer reads, as <see cref="LanguageTag"/> spells it; null where the help desk does not tell.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>The customer's time zone, an IANA name; null where the help desk does not tell.</summary>
    public string? TimeZone { get; init; }

    /// <summary>What it was about, as <see cref="TagSet"/> writes it.</summary>
    public string Tags { get; init; } = TagSet.None;
}
