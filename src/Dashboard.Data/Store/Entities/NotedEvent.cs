namespace Dashboard.Data.Store.Entities;

/// <summary>Something that somebody noted on some days, such as a new return policy: a text of a person, and no result.</summary>
public sealed class NotedEvent
{
    /// <summary>The longest text, in UTF-16 units.</summary>
    public const int LongestText = 80;

    /// <summary>The row's key, given by the product.</summary>
    public Guid Id { get; set; }

    /// <summary>The first day.</summary>
    public DateOnly From { get; set; }

    /// <summary>The last day, never before <see cref="From"/>.</summary>
    public DateOnly To { get; set; }

    /// <summary>What happened, in one line.</summary>
    public required string Text { get; set; }

    /// <summary>For everybody, an account or a team.</summary>
    public AudienceKind AudienceKind { get; set; }

    /// <summary>Our key of the account or the team; 0 for everybody.</summary>
    public int AudienceId { get; set; }

    /// <summary>Another one after every change, so that two people never overwrite each other unseen.</summary>
    public Guid Version { get; set; }

    /// <summary>Who noted it last: their name at that time.</summary>
    public required string ChangedBy { get; set; }

    /// <summary>When, by this product's clock.</summary>
    public DateTimeOffset ChangedAt { get; set; }
}
