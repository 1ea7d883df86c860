namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>What a closed conversation must say before it is taken.</summary>
internal static class ConversationRules
{
    private const int LongestExternalId = 256;
    private const int LongestKey = 128;
    private const int LongestName = 200;

    /// <summary>Every fault, each naming its field; none means that it can be taken.</summary>
    public static IEnumerable<string> Faults(ClosedConversation conversation)
    {
        foreach (var fault in Text("external_id", conversation.ExternalId, LongestExternalId, required: true))
            yield return fault;
        foreach (var fault in Text("agent_id", conversation.AgentId, LongestKey, required: true))
            yield return fault;
        foreach (var fault in Text("team_id", conversation.TeamId, LongestKey, required: true))
            yield return fault;
        foreach (var fault in Text("agent_name", conversation.AgentName, LongestName, required: false))
            yield return fault;
        foreach (var fault in Text("team_name", conversation.TeamName, LongestName, required: false))
            yield return fault;
        if (string.IsNullOrWhiteSpace(conversation.AccountUserId) && string.IsNullOrWhiteSpace(conversation.Account))
            yield return "account_user_id or account is missing";
        if (conversation.ClosedAt is null)
            yield return "closed_at is missing";
    }

    private static IEnumerable<string> Text(string name, string? value, int longest, bool required)
    {
        if (required && string.IsNullOrWhiteSpace(value))
            yield return $"{name} is missing";
        if (value?.Length > longest)
            yield return FormattableString.Invariant($"{name} is longer than {longest} characters");
    }
}
