namespace Dashboard.Data.Access;

/// <summary>Actions of the audit log that others read together.</summary>
internal static class AuditActionSets
{
    /// <summary>Those that the history of topics is made of.</summary>
    public static IReadOnlyList<string> OfTopics { get; } =
        [AuditActions.TopicAdded, AuditActions.TopicChanged, AuditActions.TopicsMerged, AuditActions.TopicRemoved];

    /// <summary>Those after which somebody may see other results than before.</summary>
    public static IReadOnlySet<string> OfRights { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        AuditActions.UserAdded, AuditActions.RolesChanged, AuditActions.AgentLinked, AuditActions.AgentUnlinked,
        AuditActions.TeamAssigned, AuditActions.TeamUnassigned, AuditActions.UserDisabled, AuditActions.UserEnabled,
        AuditActions.UserRemoved, AuditActions.AgentsMerged, AuditActions.AgentsDistinguished, AuditActions.AgentsUndistinguished,
        AuditActions.AgentLevelHidden, AuditActions.AgentLevelShown, AuditActions.PrivacyChanged,
    };
}
