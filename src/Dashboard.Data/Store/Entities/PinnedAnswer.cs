namespace Dashboard.Data.Store.Entities;

/// <summary>
/// An answer that somebody wants to talk about with the agent of a team. It says nothing of the answer but its id: who may see that, and
/// whose it is by now, is asked whenever it is shown.
/// </summary>
public sealed class PinnedAnswer
{
    /// <summary>The row's key, given by the product.</summary>
    public Guid Id { get; set; }

    /// <summary>The team that the answer was attributed to.</summary>
    public int TeamId { get; set; }

    /// <summary>The agent that it was attributed to.</summary>
    public int AgentId { get; set; }

    /// <summary>X's id of the feedback.</summary>
    public required string FeedbackId { get; set; }

    /// <summary>Who pinned it: their name at that time.</summary>
    public required string PinnedBy { get; set; }

    /// <summary>When, by this product's clock.</summary>
    public DateTimeOffset PinnedAt { get; set; }
}
