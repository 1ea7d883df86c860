namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>
/// Conversations that come by a help desk's own webhooks, which nobody can change and many of which come once: what is not needed and
/// cannot be kept is left out, and whoever is not named is "unassigned", so that the closing itself is not lost.
/// </summary>
internal static class HookConversations
{
    private const string Unassigned = "unassigned";

    /// <summary>A conversation as far as it can be kept; one that came by another door is as it was.</summary>
    /// <param name="conversation">In its spelling, with the team that its agent is in.</param>
    public static ClosedConversation Fit(ClosedConversation conversation, DateTimeOffset now)
    {
        if (!conversation.IsOfHook)
            return conversation;
        var named = conversation with
        {
            AgentId = conversation.AgentId ?? Unassigned,
            TeamId = conversation.TeamId ?? Unassigned,
            Tags = conversation.Tags?.Where(tag => tag.Length <= ConversationRules.LongestTag).Take(ConversationRules.MostTags).ToArray(),
        };
        var wrong = ConversationRules.Faults(named, now).Select(fault => fault.Field).ToHashSet(StringComparer.Ordinal);
        return wrong.Count == 0 ? named : named with
        {
            AgentName = Kept(ConversationFields.AgentName, named.AgentName),
            TeamName = Kept(ConversationFields.TeamName, named.TeamName),
            CustomerUserId = Kept(ConversationFields.CustomerUserId, named.CustomerUserId),
            Channel = Kept(ConversationFields.Channel, named.Channel),
            OpenedAt = wrong.Contains(ConversationFields.OpenedAt) ? null : named.OpenedAt,
            ClosureReason = Kept(ConversationFields.ClosureReason, named.ClosureReason),
            AgentMessages = wrong.Contains(ConversationFields.AgentMessages) ? null : named.AgentMessages,
            HandOvers = wrong.Contains(ConversationFields.HandOvers) ? null : named.HandOvers,
            Language = Kept(ConversationFields.Language, named.Language),
            TimeZone = Kept(ConversationFields.TimeZone, named.TimeZone),
            Unreadable = [.. named.Unreadable.Where(fault => ConversationFields.Required.Contains(fault.Field, StringComparer.Ordinal))],
        };

        string? Kept(string field, string? value) => wrong.Contains(field) ? null : value;
    }
}
