namespace Dashboard.Data.Store.Entities;

/// <summary>Why something that came could not be applied.</summary>
public enum QuarantineKind
{
    /// <summary>It cannot be read: not JSON, a field missing or unsound.</summary>
    Malformed = 1,

    /// <summary>An event type that this version does not know; a later one may.</summary>
    UnknownType = 2,

    /// <summary>It is about an account that is not connected here, or not the one that was asked for.</summary>
    OtherAccount = 3,

    /// <summary>Applying it failed for a reason that nobody foresaw.</summary>
    Unforeseen = 4,
}
