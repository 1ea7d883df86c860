namespace Dashboard.Data.Store.Entities;

/// <summary>A request at a door for machines: what it was answered, and nothing of what was in it.</summary>
public sealed class DoorVisit
{
    /// <summary>Our key, rising with time.</summary>
    public Guid Id { get; set; }

    /// <summary>Which door, by its name in the settings.</summary>
    public required string Door { get; set; }

    /// <summary>When it was answered, by this product's clock.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>What it was answered.</summary>
    public DoorAnswer Answer { get; set; }

    /// <summary>The HTTP status; 0 where the sender went away before.</summary>
    public int Status { get; set; }

    /// <summary>The size of the body in bytes, as far as it is known; 0 or more.</summary>
    public long Size { get; set; }

    /// <summary>X's id of the account that it was about; null where that is not known.</summary>
    public string? AccountUserId { get; set; }
}

/// <summary>How many requests at a door had one answer on one day, counted in UTC.</summary>
public sealed class DoorTally
{
    /// <summary>Which door, by its name in the settings.</summary>
    public required string Door { get; set; }

    /// <summary>The day in UTC.</summary>
    public DateOnly Day { get; set; }

    /// <summary>What they were answered.</summary>
    public DoorAnswer Answer { get; set; }

    /// <summary>How many.</summary>
    public long Count { get; set; }
}

/// <summary>What a request at a door can be answered.</summary>
public enum DoorAnswer
{
    /// <summary>Taken.</summary>
    Taken = 0,

    /// <summary>X's check of the address was answered.</summary>
    Checked = 1,

    /// <summary>Refused: without credentials.</summary>
    NoCredentials = 2,

    /// <summary>Refused: with wrong credentials.</summary>
    WrongCredentials = 3,

    /// <summary>Refused unseen: too many wrong credentials came from there.</summary>
    Blocked = 4,

    /// <summary>Refused: from a network that is not allowed.</summary>
    OtherNetwork = 5,

    /// <summary>Refused: longer than the door takes.</summary>
    TooLong = 6,

    /// <summary>Refused: the body cannot be read.</summary>
    BadBody = 7,

    /// <summary>Refused: by a method that the door does not take.</summary>
    WrongMethod = 8,

    /// <summary>Not taken: the store could not be used.</summary>
    StoreAway = 9,

    /// <summary>Not taken: something went wrong here.</summary>
    Failed = 10,

    /// <summary>Not taken: the sender went away.</summary>
    CutOff = 11,
}
