namespace Dashboard.Data.Sync.Applying;

/// <summary>What became of a part of the inbox.</summary>
/// <param name="Events">Events in it.</param>
/// <param name="Changed">Feedback that are new or changed.</param>
/// <param name="Quarantined">Events set aside, with their bodies; each thing once, however often it came.</param>
public readonly record struct ApplyResult(long Events, long Changed, long Quarantined)
{
    /// <summary>Adds two results up.</summary>
    /// <param name="other">The other.</param>
    /// <returns>The sum.</returns>
    public ApplyResult Plus(ApplyResult other) => new(Events + other.Events, Changed + other.Changed, Quarantined + other.Quarantined);
}
