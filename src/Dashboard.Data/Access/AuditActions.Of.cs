namespace Dashboard.Data.Access;

/// <content>Which actions belong together.</content>
public static partial class AuditActions
{
    /// <summary>Those that the history of topics is made of.</summary>
    internal static IReadOnlyList<string> OfTopics { get; } = [TopicAdded, TopicChanged, TopicsMerged, TopicRemoved];

    /// <summary>Those after which somebody may see other results than before.</summary>
    internal static IReadOnlySet<string> OfRights { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        UserAdded, RolesChanged, AgentLinked, AgentUnlinked, TeamAssigned, TeamUnassigned, UserDisabled, UserEnabled, UserRemoved,
        AgentsMerged, AgentsDistinguished, AgentsUndistinguished, AgentLevelHidden, AgentLevelShown, PrivacyChanged,
    };
}
