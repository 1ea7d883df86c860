namespace Dashboard.Data.Store.Audit;

/// <summary>
/// What makes one entry of the audit log a link of a chain: a hash over the entry and over the seal before it. A table of its own, since an
/// entry cannot be changed once it is there.
/// </summary>
internal sealed class AuditSeal
{
    /// <summary>The place in the chain: 1, 2, 3, … without a gap, in the order in which transactions came to their end.</summary>
    public long Number { get; set; }

    public long EntryId { get; set; }

    public int KeyId { get; set; }

    /// <summary>HMAC-SHA256 over <see cref="AuditEncoding"/>; 32 bytes.</summary>
    public required byte[] Hash { get; set; }
}

/// <summary>A key of the seals, encrypted with the data protection keys. There is a second one only if those were lost.</summary>
internal sealed class AuditKey
{
    public int Id { get; set; }

    public required string Secret { get; set; }
}

/// <summary>The newest seal once more, in the one row of its table: where the chain must end.</summary>
internal sealed class AuditHead
{
    public const int OnlyId = 1;

    public int Id { get; set; }

    public long Number { get; set; }

    public required byte[] Hash { get; set; }
}
