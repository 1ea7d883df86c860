namespace Dashboard.Data.Store.Entities;

/// <summary>
/// What came of talking to an agent of a team about their results: a text of a person about a person. Whoever is that agent never sees it.
/// </summary>
public sealed class CoachingTalk
{
    /// <summary>The longest note, in UTF-16 units.</summary>
    public const int LongestNote = 2000;

    /// <summary>The longest step, in UTF-16 units.</summary>
    public const int LongestStep = 300;

    /// <summary>The row's key, given by the product.</summary>
    public Guid Id { get; set; }

    /// <summary>The team that it was about.</summary>
    public int TeamId { get; set; }

    /// <summary>The agent.</summary>
    public int AgentId { get; set; }

    /// <summary>What was said; several lines, or none.</summary>
    public required string Note { get; set; }

    /// <summary>The step that was agreed, in one line; empty for none.</summary>
    public required string Step { get; set; }

    /// <summary>The day on which it is looked at again; null for none.</summary>
    public DateOnly? NextLook { get; set; }

    /// <summary>When it was noted first: the latest of an agent in a team is the one that counts.</summary>
    public DateTimeOffset NotedAt { get; set; }

    /// <summary>Another one after every change, so that two people never overwrite each other unseen.</summary>
    public Guid Version { get; set; }

    /// <summary>Who wrote it last: their name at that time.</summary>
    public required string ChangedBy { get; set; }

    /// <summary>When, by this product's clock.</summary>
    public DateTimeOffset ChangedAt { get; set; }
}
