using Dashboard.Data.Foundation;

namespace Dashboard.Data.Store.Entities;

/// <summary>A person of the business's help desk who answers customers, as closed conversations and links of users name them.</summary>
public sealed class Agent
{
    /// <summary>The longest id that the help desk may give, in UTF-16 units.</summary>
    public const int LongestExternalId = 128;

    /// <summary>Folding can make a text longer than any index takes; ids that are alike as far as this count as alike.</summary>
    internal const int LongestFoldedId = 128;

    /// <summary>The row's key, given by the database.</summary>
    public int Id { get; set; }

    /// <summary>The help desk's id of the agent, as <see cref="HelpDeskId.Normalise"/> spells it.</summary>
    public required string ExternalId
    {
        get;
        set => (field, FoldedId) = (value, Folded(value));
    }

    /// <summary>
    /// The id with case, spaces and dashes folded away (<see cref="HelpDeskId.Fold"/>): agents that have it in common may be one person,
    /// and count as one for whoever is linked to one of them, until an admin has said that they are two (<see cref="DistinctAgents"/>).
    /// </summary>
    public string FoldedId { get; private set; } = string.Empty;

    /// <summary>The name that supervisors see.</summary>
    public required string Name { get; set; }

    /// <summary>
    /// When the closing took place that gave the name, so that one reported late gives no old name back; null while the id stands in.
    /// </summary>
    public DateTimeOffset? NamedAt { get; set; }

    /// <summary>Whether an admin gave the name: then no closing gives another.</summary>
    public bool IsNamedHere { get; set; }

    /// <summary>The team of the latest closing; null before the first.</summary>
    public int? SeenTeamId { get; set; }

    /// <summary>When that closing took place.</summary>
    public DateTimeOffset? SeenAt { get; set; }

    /// <summary>The agent that this one turned out to be: what comes under this one's id is that agent's. Null nearly always.</summary>
    public int? MergedIntoId { get; set; }

    private static string Folded(string id)
    {
        var folded = HelpDeskId.Fold(id);
        if (folded.Length <= LongestFoldedId)
            return folded;
        return char.IsHighSurrogate(folded[LongestFoldedId - 1]) ? folded[..(LongestFoldedId - 1)] : folded[..LongestFoldedId];
    }
}

/// <summary>An admin has said that two agents whose ids are alike are two people. Kept both ways round.</summary>
public sealed class DistinctAgents
{
    /// <summary>The key of one of the two agents.</summary>
    public int AgentId { get; set; }

    /// <summary>The key of the agent that <see cref="AgentId"/> is not.</summary>
    public int OtherAgentId { get; set; }
}
