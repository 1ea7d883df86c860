namespace Dashboard.Data.Store;

/// <summary>What keeps the store from being used.</summary>
public enum StoreFault
{
    /// <summary>Something without a kind of its own; the log has the details.</summary>
    Other = 0,

    /// <summary>The disk under the store is full.</summary>
    DiskFull = 1,

    /// <summary>Another program holds SQLite's file locked.</summary>
    FileLocked = 2,

    /// <summary>The store may only be read.</summary>
    ReadOnly = 3,

    /// <summary>SQLite's file is damaged.</summary>
    FileDamaged = 4,

    /// <summary>SQLite's file cannot be read or written.</summary>
    FileUnusable = 5,

    /// <summary>PostgreSQL has run out of connections or memory.</summary>
    ServerExhausted = 6,

    /// <summary>Writers on PostgreSQL wait for each other.</summary>
    WritersWait = 7,

    /// <summary>PostgreSQL cannot be reached, or is just starting or stopping.</summary>
    ServerAway = 8,

    /// <summary>SQLite's file, or the log beside it, was deleted, moved or replaced while it was open.</summary>
    FileGone = 9,
}
