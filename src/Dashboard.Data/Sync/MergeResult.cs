namespace Dashboard.Data.Sync;

/// <summary>What became of a batch.</summary>
/// <param name="Read">Events in it.</param>
/// <param name="Changed">Feedback that are new or changed.</param>
/// <param name="Quarantined">Events set aside, with their bodies.</param>
public readonly record struct MergeResult(int Read, int Changed, int Quarantined)
{
    /// <summary>Adds two results up.</summary>
    /// <param name="other">The other.</param>
    /// <returns>The sum.</returns>
    public MergeResult Plus(MergeResult other) => new(Read + other.Read, Changed + other.Changed, Quarantined + other.Quarantined);
}
