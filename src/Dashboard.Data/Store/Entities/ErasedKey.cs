namespace Dashboard.Data.Store.Entities;

/// <summary>
/// A customer or a feedback that was erased, so that nothing of it comes back by a later sync, webhook or backfill. Who it was cannot be
/// read from it, but asked of somebody whose id is known.
/// </summary>
public sealed class ErasedKey
{
    /// <summary>A salted SHA-256 of the id, in hexadecimal; see <see cref="Erasure.ErasedKeys"/>.</summary>
    public required string Hash { get; set; }

    /// <summary>When it was erased: what X says of prompts that were sent later is taken as any other.</summary>
    public DateTimeOffset ErasedAt { get; set; }
}
