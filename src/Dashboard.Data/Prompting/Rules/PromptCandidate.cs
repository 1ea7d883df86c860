using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>A closed conversation, and all that the rules ask about it and its customer.</summary>
public sealed record PromptCandidate
{
    /// <summary>The case id that the prompt would carry.</summary>
    public required string ExternalId { get; init; }

    /// <summary>Our key of the account.</summary>
    public required int AccountId { get; init; }

    /// <summary>When the conversation was closed.</summary>
    public required DateTimeOffset ClosedAt { get; init; }

    /// <summary>The help desk's id of the team that answered.</summary>
    public required string Team { get; init; }

    /// <summary>X's id of the customer; null where the help desk does not know it, so that nobody can be asked.</summary>
    public string? CustomerUserId { get; init; }

    /// <summary>Whether the conversation was public, so that X must say first whether the customer can be messaged.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Why it was closed; null where the help desk does not say.</summary>
    public string? ClosureReason { get; init; }

    /// <summary>How many messages the agent wrote; null where the help desk does not say.</summary>
    public int? AgentMessages { get; init; }

    /// <summary>The help desk's tags, in its own spelling.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The customer's time zone, an IANA name; null where the help desk does not tell.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The language that the customer reads, as a tag; null where the help desk does not tell.</summary>
    public string? Language { get; init; }

    /// <summary>The first name of whoever answered; null where none is known.</summary>
    public string? AgentFirstName { get; init; }

    /// <summary>What is known of the customer.</summary>
    public required CustomerContact Customer { get; init; }

    /// <summary>What the account has sent in the last 24 hours.</summary>
    public required AccountDay Day { get; init; }

    /// <summary>A closing as the rules see it.</summary>
    internal static PromptCandidate Of(
        Closing closing, DeskNames names, CustomerContact customer, AccountDay day) => new()
    {
        ExternalId = closing.ExternalId,
        AccountId = closing.AccountId,
        ClosedAt = closing.ClosedAt,
        Team = names.Teams.GetValueOrDefault(closing.TeamId) ?? "",
        CustomerUserId = closing.CustomerUserId,
        IsPublic = JudgedClosings.IsPublic(closing),
        ClosureReason = closing.ClosureReason,
        AgentMessages = closing.AgentMessages,
        Tags = [.. TagSet.Tags(closing.Tags).Select(tag => names.Tags.GetValueOrDefault(tag)).OfType<string>()],
        TimeZone = closing.TimeZone,
        Language = closing.Language,
        AgentFirstName = names.FirstNames.GetValueOrDefault(closing.AgentId),
        Customer = customer,
        Day = day,
    };
}

/// <summary>What is known of a customer when a prompt to them is judged.</summary>
/// <param name="LastPromptAt">When this account asked them last, whichever tool did; null for never.</param>
/// <param name="HasOptedOut">Whether they do not want to be asked.</param>
/// <param name="CanDm">Whether X lets the account message them; null where X did not say.</param>
/// <param name="ReachAsked">How often X was asked that.</param>
public sealed record CustomerContact(DateTimeOffset? LastPromptAt, bool HasOptedOut, bool? CanDm, int ReachAsked);

/// <summary>What an account has sent in the last 24 hours, whichever tool did.</summary>
/// <param name="Sent">How many prompts.</param>
/// <param name="NextFreeAt">
/// When so many of them are 24 hours old that there is room for another; null where there is, or never will be.
/// </param>
public sealed record AccountDay(int Sent, DateTimeOffset? NextFreeAt);
