namespace Dashboard.Data.Access.Tokens;

/// <summary>What an API token opens. The words are in the store and in answers, so none is ever renamed.</summary>
public static class TokenScopes
{
    /// <summary>Reads reports: of a person what they may see themselves, of a machine those of all teams.</summary>
    public const string ReadReports = "reports.read";

    /// <summary>Reports closed conversations, as a help desk does.</summary>
    public const string ReportConversations = "conversations.report";

    /// <summary>Pushes events, as X does.</summary>
    public const string PushWebhooks = "webhooks.push";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [ReadReports, ReportConversations, PushWebhooks];

    /// <summary>
    /// Those that an admin can give to a machine: none that opens results, which admins do not see. That one is given by command, by
    /// whoever has the store itself.
    /// </summary>
    public static IReadOnlyList<string> ForMachines { get; } = [ReportConversations, PushWebhooks];
}
