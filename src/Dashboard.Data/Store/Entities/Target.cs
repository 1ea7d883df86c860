using Dashboard.Data.Feedback;

namespace Dashboard.Data.Store.Entities;

/// <summary>
/// What a number is to reach from a day on, until the next one of the same measure and audience. Those before it stay: a chart of last year
/// shows last year's target.
/// </summary>
public sealed class Target
{
    /// <summary>The row's key, given by the product.</summary>
    public Guid Id { get; set; }

    /// <summary>Which number.</summary>
    public TargetMeasure Measure { get; set; }

    /// <summary>For everybody, an account or a team.</summary>
    public AudienceKind AudienceKind { get; set; }

    /// <summary>Our key of the account or the team; 0 for everybody.</summary>
    public int AudienceId { get; set; }

    /// <summary>The first day that it holds on.</summary>
    public DateOnly From { get; set; }

    /// <summary>The target, in the measure's unit; null where there is none from that day on.</summary>
    public double? Value { get; set; }

    /// <summary>Another one after every change, so that two managers never overwrite each other unseen.</summary>
    public Guid Version { get; set; }

    /// <summary>Who set it: their name at that time.</summary>
    public required string ChangedBy { get; set; }

    /// <summary>When, by this product's clock.</summary>
    public DateTimeOffset ChangedAt { get; set; }
}
