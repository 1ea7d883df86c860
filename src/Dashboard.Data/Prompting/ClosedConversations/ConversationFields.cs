namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>The names of a closed conversation's fields, the same in JSON and in CSV.</summary>
public static class ConversationFields
{
    internal const string ExternalId = "external_id";
    internal const string AccountUserId = "account_user_id";
    internal const string Account = "account";
    internal const string AgentId = "agent_id";
    internal const string AgentName = "agent_name";
    internal const string TeamId = "team_id";
    internal const string TeamName = "team_name";
    internal const string CustomerUserId = "customer_user_id";
    internal const string ClosedAt = "closed_at";
    internal const string Channel = "channel";
    internal const string OpenedAt = "opened_at";
    internal const string ClosureReason = "closure_reason";

    /// <summary>A list in JSON; one field in CSV, in which a sign parts them.</summary>
    public const string Tags = "tags";

    internal const string AgentMessages = "agent_messages";
    internal const string HandOvers = "hand_overs";
    internal const string Language = "language";
    internal const string TimeZone = "time_zone";

    internal const string ReopenedAt = "reopened_at";

    /// <summary>Those of a conversation that was opened again.</summary>
    public static IReadOnlyList<string> OfReopened { get; } = [ExternalId, AccountUserId, Account, ReopenedAt];

    /// <summary>Whatever has another name is refused by both doors.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ExternalId, AccountUserId, Account, AgentId, AgentName, TeamId, TeamName, CustomerUserId, ClosedAt,
        Channel, OpenedAt, Tags, ClosureReason, AgentMessages, HandOvers, Language, TimeZone,
    ];

    /// <summary>Those that are whole numbers, in JSON too.</summary>
    public static IReadOnlyList<string> Counts { get; } = [AgentMessages, HandOvers];

    /// <summary>Those without which nothing can be taken; beside them <see cref="AccountUserId"/> or <see cref="Account"/>.</summary>
    internal static IReadOnlyList<string> Required { get; } = [ExternalId, AgentId, TeamId, ClosedAt];

    /// <summary>Those that are ids, in which a spreadsheet leaves its marks.</summary>
    internal static IReadOnlyList<string> Ids { get; } = [ExternalId, AccountUserId, Account, AgentId, TeamId, CustomerUserId];
}
