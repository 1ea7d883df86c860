namespace Dashboard.Data.Store.Entities;

/// <summary>
/// How far supervisors have followed up an answer. It says nothing of the answer but its id: who may see that, and whose it is by now, is
/// asked whenever it is shown.
/// </summary>
public sealed class ResponseReview
{
    /// <summary>X's id of the feedback.</summary>
    public required string FeedbackId { get; set; }

    /// <summary>Who is to look after it, by user id; null for nobody.</summary>
    public string? AssigneeId { get; set; }

    /// <summary>Their name at that time.</summary>
    public string? Assignee { get; set; }

    /// <summary>Who has assigned it: their name at that time.</summary>
    public string? AssignedBy { get; set; }

    /// <summary>When, by this product's clock.</summary>
    public DateTimeOffset? AssignedAt { get; set; }

    /// <summary>Who has marked it as resolved: their name at that time; null where nobody has.</summary>
    public string? ResolvedBy { get; set; }

    /// <summary>When, by this product's clock.</summary>
    public DateTimeOffset? ResolvedAt { get; set; }
}

/// <summary>What somebody has noted about an answer: only added, and taken out by whoever wrote it.</summary>
public sealed class ReviewNote
{
    /// <summary>The longest note, in UTF-16 units.</summary>
    public const int LongestText = 2000;

    /// <summary>The row's key, given by the product.</summary>
    public Guid Id { get; set; }

    /// <summary>X's id of the feedback.</summary>
    public required string FeedbackId { get; set; }

    /// <summary>Who wrote it, by user id.</summary>
    public required string AuthorId { get; set; }

    /// <summary>Their name at that time.</summary>
    public required string Author { get; set; }

    /// <summary>When, by this product's clock.</summary>
    public DateTimeOffset NotedAt { get; set; }

    /// <summary>The note; it may have several lines.</summary>
    public required string Text { get; set; }
}
