namespace Dashboard.Data.Sync.Applying;

/// <summary>What became of a part of the inbox.</summary>
/// <param name="Changed">Feedback that are new or changed.</param>
/// <param name="Quarantined">Events set aside, with their bodies; each thing once, however often it came.</param>
public readonly record struct ApplyResult(long Events, long Changed, long Quarantined)
{
    /// <summary>The counts of both added up.</summary>
    public ApplyResult Plus(ApplyResult other) => new(Events + other.Events, Changed + other.Changed, Quarantined + other.Quarantined);
}
