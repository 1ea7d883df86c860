namespace Dashboard.Data.Store;

/// <summary>The numbers of the advisory locks; nothing else in the database may use them.</summary>
internal static class PostgresLocks
{
    /// <summary>Held by whoever writes feedback, to the end of the transaction.</summary>
    public const long Feedback = 0x4461_7368_0001;

    /// <summary>Held while the schema is brought up to date.</summary>
    public const long Migration = 0x4461_7368_0002;

    /// <summary>Held by the instance that leads, for as long as it lives.</summary>
    public const long Leadership = 0x4461_7368_0003;

    /// <summary>Held by whoever seals entries of the audit log, to the end of the transaction, and taken after everything else.</summary>
    public const long AuditLog = 0x4461_7368_0004;

    /// <summary>Held by whoever changes people, to the end of the transaction, and taken before everything else.</summary>
    public const long People = 0x4461_7368_0005;

    /// <summary>Held by whoever chooses prompts to send, to the end of the transaction.</summary>
    public const long Prompts = 0x4461_7368_0006;
}
