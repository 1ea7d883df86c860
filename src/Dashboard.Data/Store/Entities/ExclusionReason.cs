namespace Dashboard.Data.Store.Entities;

/// <summary>Why a rating is not counted, though it was given. Kept by number, which never changes.</summary>
public enum ExclusionReason
{
    /// <summary>Somebody else was asked than the one whom the conversation was with.</summary>
    WrongCustomer = 1,

    /// <summary>It is about an outage that nobody who answers customers could help.</summary>
    Outage = 2,

    /// <summary>Somebody has tried the card.</summary>
    Test = 3,

    /// <summary>It is about something else than the conversation.</summary>
    OtherMatter = 4,
}
